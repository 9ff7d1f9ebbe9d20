package dev.representatives.harness.model;

import dev.representatives.harness.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Bulks of a few lines, some of which wait for others. */
final class RandomBulks {
  private final RandomValues values;

  RandomBulks(RandomValues values) {
    this.values = values;
  }

  ModelRequest next() {
    return values.oneIn(10) ? farewell() : some();
  }

  /** Deletes newcomers, those above others at the second or third try. */
  private ModelRequest farewell() {
    var lines =
        Stream.generate(() -> Json.object("op", "delete", "reference", values.newcomer()))
            .limit(12)
            .toList();
    return body(ModelRequest.of("POST", "bulk", "representatives"), lines);
  }

  private ModelRequest some() {
    String plural =
        values.pick(
            List.of("representatives", "representatives", "accounts", "documents", "links"));
    var lines = Stream.generate(() -> line(plural)).limit(1L + values.below(8)).toList();
    var request = body(ModelRequest.of("POST", "bulk", plural), lines);
    if (values.oneIn(4)) {
      request = request.with("atomic", values.either());
    }
    if (plural.equals("representatives") && values.oneIn(4)) {
      request = request.with("max_removals", values.below(2));
    }
    return switch (values.below(12)) {
      case 0 -> request.withHeader(ModelRequest.PREFER, ModelRequest.STRICT);
      case 1 -> request.withHeader(ModelRequest.PREFER, ModelRequest.MINIMAL);
      case 2 ->
          request.withHeader(
              ModelRequest.PREFER, ModelRequest.STRICT + ", " + ModelRequest.MINIMAL);
      default -> request;
    };
  }

  private ModelRequest body(ModelRequest request, List<Map<String, Object>> lines) {
    if (values.either()) {
      return request.withBody(lines);
    }
    var texts = new ArrayList<String>();
    for (var line : lines) {
      texts.add(Json.write(line));
      if (values.oneIn(15)) {
        texts.add(values.pick(List.of("", " ", "{\"reference\": \"R-1\"")));
      }
    }
    return request.withLines(texts);
  }

  private Map<String, Object> line(String plural) {
    var line = new LinkedHashMap<String, Object>();
    switch (plural) {
      case "representatives" -> representative(line);
      case "links" -> {
        operation(line, List.of("link", "unlink"));
        line.put("reference", values.reference());
        var receivable = values.receivable();
        line.put(receivable.number(), values.number(receivable));
        values.stray(line);
      }
      default -> {
        var receivable = Receivable.ofPlural(plural);
        operation(line, List.of("put", "put", "delete"));
        line.put(receivable.number(), values.number(receivable));
        if (!isDeletion(line)) {
          values.body(receivable).forEach(line::put);
        }
      }
    }
    if (values.oneIn(8)) {
      line.put(
          KnownRequest.IF_MATCH,
          values.pick(List.of("*", "\"of-no-state\"", KnownRequest.CURRENT_TAG)));
    }
    if (values.oneIn(15)) {
      values.limits().line(plural, line);
    }
    return line;
  }

  private void representative(Map<String, Object> line) {
    operation(line, List.of("put", "put", "create", "patch", "delete"));
    boolean isNewcomer = values.either();
    line.put("reference", isNewcomer ? values.newcomer() : values.reference());
    if (isDeletion(line)) {
      return;
    }
    line.putAll(values.representative());
    if (values.oneIn(isNewcomer ? 2 : 6)) {
      line.put("supervisor_representative_reference", values.newcomer());
    }
    if (isNewcomer) {
      return;
    }
    for (var receivable : Receivable.values()) {
      if (values.oneIn(5)) {
        line.put(receivable.plural(), values.oneIn(6) ? null : values.numbersOrOthers(receivable));
      }
    }
  }

  /** The first one is the default. */
  private void operation(Map<String, Object> line, List<String> operations) {
    String operation = values.pick(operations);
    if (!operation.equals(operations.get(0)) || values.either()) {
      line.put("op", operation);
    }
  }

  private static boolean isDeletion(Map<String, Object> line) {
    return "delete".equals(line.get("op"));
  }
}
