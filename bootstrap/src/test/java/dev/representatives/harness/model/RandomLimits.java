package dev.representatives.harness.model;

import dev.representatives.harness.http.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Values at the limits of what the API accepts, and beyond them. */
final class RandomLimits {
  private static final String SMILE = "\uD83D\uDE00";
  private static final String CONTROL = "a\u0007";
  private static final String NO_BREAK = "\u00A0\u2003";
  private static final List<String> KEYS =
      List.of(
          SMILE.repeat(255),
          SMILE.repeat(256),
          "x".repeat(256),
          " A",
          "A\u3000",
          CONTROL,
          "a\u0085b");
  private static final List<String> PAGES =
      List.of("0", "101", "9223372036854775807", "9223372036854775808", "1.5", "x", "");
  private static final List<String> FLAGS = List.of("true", "false", "TRUE", "yes", "");
  private static final List<String> DATES =
      List.of("2020-06-01", "2026-02-29", "0999-12-31", "2026-1-1", "2020-06-01T00:00:00Z", "");
  private static final List<String> TIMES =
      List.of(
          "2020-01-01T00:00:00Z",
          "2020-01-01T00:00:00+01:00",
          "9999-12-31T23:59:59.999Z",
          "1969-12-31T23:59:59.999Z",
          "2020-01-01T00:00:00",
          "2020-01-01",
          "");
  private static final List<String> LANGUAGES = List.of("DE", "xx", "eng", "\u212Ao", "e", "");
  private static final List<String> EMAILS =
      List.of(
          "x".repeat(242) + "@example.com",
          "x".repeat(243) + "@example.com",
          "a@example",
          "a@.com",
          "a@example..com",
          "@example.com",
          "a@b@example.com",
          "<a@example.com>",
          "mailto:a@example.com",
          "a @example.com",
          "a\u200B@example.com",
          "a@example.com;",
          ",a@example.com",
          "(a@example.com)",
          CONTROL + "@example.com",
          "\u00E9@b\u00FCcher.example",
          NO_BREAK);
  private static final List<Object> OTHER_TYPES =
      List.of(5, true, List.of(), Map.of("a", 1), new BigDecimal("1.5"));

  /** The texts of a representative, and how long they may be. */
  private static final Map<String, Integer> LENGTHS =
      new LinkedHashMap<>(
          Map.of(
              "name", 255,
              "title", 255,
              "department", 255,
              "representative_type", 100,
              "phone", 50,
              "mobile_phone", 50,
              "fax", 50));

  private final RandomValues values;

  RandomLimits(RandomValues values) {
    this.values = values;
  }

  String key() {
    return values.pick(KEYS);
  }

  /** The request with another key in its path, or another parameter in its query. */
  ModelRequest of(ModelRequest request) {
    if (request.isOfResource() && values.oneIn(3)) {
      int last = request.segments().size() - 1;
      return request.withSegment(last == 3 && values.either() ? last : 1, key());
    }
    if (!request.query().isEmpty() && values.oneIn(6)) {
      return request.repeating(values.pick(request.query().keySet().stream().sorted().toList()));
    }
    var names = parameters(request);
    return names.isEmpty() || values.oneIn(8)
        ? request.with("lmit", 1)
        : parameter(request, values.pick(names));
  }

  /** Those that the request may have. */
  private static List<String> parameters(ModelRequest request) {
    return ModelParameters.names(request).stream()
        .filter(name -> !name.equals(ModelParameters.CURSOR))
        .sorted()
        .toList();
  }

  private ModelRequest parameter(ModelRequest request, String name) {
    return request.with(
        name,
        values.pick(
            switch (name) {
              case "dry_run", "atomic", "has_email" -> FLAGS;
              case "cascade" -> List.of("links", "all", "");
              case "check" -> List.of("no_email", "all", "");
              case "sort" -> List.of("name", "-name", "email", "--name", "");
              case "fields" -> List.of("reference", "name,", "accounts", "");
              case "since" -> request.segments().get(0).equals("deletions") ? TIMES : DATES;
              case "updated_since" -> TIMES;
              case "supervisor" -> Stream.concat(KEYS.stream(), Stream.of("")).toList();
              case "department" -> texts(255);
              case "representative_type" -> texts(100);
              case "email" -> List.of("x".repeat(254), "x".repeat(255), CONTROL, "");
              case "language" -> LANGUAGES;
              case "q" -> texts(40);
              case "depth" -> List.of("0", "1000", "1001", "x");
              case "levels" -> List.of("-1", "10", "11", "x");
              case "max_removals" -> List.of("-1", "0", "9223372036854775808", "x");
              default -> PAGES;
            }));
  }

  private static List<String> texts(int most) {
    return List.of(
        SMILE.repeat(most),
        "x".repeat(most),
        SMILE.repeat(most + 1),
        CONTROL,
        "a\nb",
        NO_BREAK,
        "");
  }

  /** Sets a field of a representative. */
  void representative(Map<String, Object> body) {
    switch (values.below(8)) {
      case 0 -> body.put("email", text(EMAILS));
      case 1 -> body.put("language", text(LANGUAGES));
      case 2 -> body.put("supervisor_representative_reference", text(KEYS));
      case 3 ->
          body.put(
              "extra_info", text(List.of("a\tb\r\nc", "x".repeat(10_001), CONTROL, "\u0085a")));
      case 4, 5 -> body.put("custom_fields", customFields());
      default -> {
        String name = values.pick(LENGTHS.keySet().stream().sorted().toList());
        body.put(name, text(texts(LENGTHS.get(name))));
      }
    }
  }

  /** A text, or once in a while something else. */
  private Object text(List<String> texts) {
    return values.oneIn(6) ? values.pick(OTHER_TYPES) : values.pick(texts);
  }

  private Object customFields() {
    return switch (values.below(10)) {
      case 0 -> "x";
      case 1 -> Map.of("collections", values.pick(OTHER_TYPES));
      case 2, 3 -> collections(many(values.oneIn(4) ? 198 : 201));
      case 4 ->
          collections(
              Map.of(
                  values.pick(List.of("x".repeat(100), SMILE.repeat(101), "", CONTROL, "a/b~")),
                  values.pick(List.of(1, "x", CONTROL))));
      case 5, 6 ->
          collections(
              Map.of(
                  "tier",
                  values.pick(
                      List.of(SMILE.repeat(1_000), SMILE.repeat(1_001), CONTROL, "a\tb\r\n"))));
      case 7 -> collections(Map.of("tier", values.pick(List.of(List.of(), Map.of()))));
      default ->
          collections(
              Map.of(
                  "limit",
                  values.pick(
                      List.of(
                          new BigDecimal("9".repeat(100) + "." + "9".repeat(100)),
                          new BigDecimal("9".repeat(101)),
                          new BigDecimal("0." + "1".repeat(101)),
                          new BigDecimal("1E+100"),
                          new BigDecimal("1.50")))));
    };
  }

  private static Map<String, Object> collections(Map<String, ?> fields) {
    return Map.of("collections", fields);
  }

  private static Map<String, Object> many(int count) {
    var fields = new LinkedHashMap<String, Object>();
    for (int i = 0; i < count; i++) {
      fields.put("k" + i, 1);
    }
    return fields;
  }

  /** Sets a field of an account or a document. */
  void receivable(Map<String, Object> body, Receivable receivable) {
    if (receivable == Receivable.ACCOUNT) {
      body.put("name", text(texts(255)));
    } else if (values.either()) {
      body.put("account_number", text(KEYS));
    } else {
      body.put(values.either() ? "invoice_date" : "due_date", text(DATES));
    }
  }

  /** Sets a field of a hand-over. */
  void handOver(Map<String, Object> body) {
    if (values.either()) {
      body.put("to", values.oneIn(4) ? null : text(KEYS));
    } else {
      body.put(values.either() ? "links" : "reports", values.pick(List.of("yes", 1, List.of())));
    }
  }

  /** Numbers one of which is at the limit or beyond, or no numbers at all. */
  Object numbers(List<String> numbers) {
    if (values.oneIn(4)) {
      return values.pick(List.of("x", 1, Map.of("a", 1)));
    }
    var others = new ArrayList<Object>(numbers);
    others.add(values.below(numbers.size() + 1), text(KEYS));
    return others;
  }

  /** Sets a field of a request for escalations. */
  void escalations(Map<String, Object> body) {
    switch (values.below(4)) {
      case 0 -> body.put("documents", numbers(values.numbers(Receivable.DOCUMENT)));
      case 1 -> body.put("accounts", numbers(values.numbers(Receivable.ACCOUNT)));
      case 2 ->
          body.put(
              "levels", values.pick(List.of(-1, 0, 10, 11, new BigDecimal("1.5"), "3", List.of())));
      default -> body.put("documents", Collections.nCopies(values.either() ? 1_000 : 1_001, "x"));
    }
  }

  /** Sets a field that only a line of a bulk has, or omits its key. */
  void line(String plural, Map<String, Object> line) {
    switch (values.below(4)) {
      case 0 -> line.put("op", values.pick(List.of("upsert", "PUT", "")));
      case 2 -> withoutKey(plural, line);
      case 1 -> line.put("if_match", values.pick(List.of("x", "", "\"x")));
      default -> {
        if (plural.equals("links")) {
          line.putAll(Json.object("account_number", "A-1", "document_number", "D-1"));
        } else {
          line.put(
              plural.equals("representatives") ? "reference" : Receivable.ofPlural(plural).number(),
              key());
        }
      }
    }
  }

  private void withoutKey(String plural, Map<String, Object> line) {
    String key =
        values.pick(ModelBulk.keys(plural).stream().filter(line::containsKey).sorted().toList());
    if (values.either()) {
      line.remove(key);
    } else {
      line.put(key, values.either() ? null : values.pick(OTHER_TYPES));
    }
  }
}
