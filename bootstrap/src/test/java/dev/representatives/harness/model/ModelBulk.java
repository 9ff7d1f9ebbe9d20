package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.harness.http.Json;
import java.util.List;
import java.util.function.Function;

/** A bulk as a sequence of single requests. */
final class ModelBulk {
  private static final List<String> NO_FIELDS = List.of("op", "reference");

  private final String plural;
  private final Function<ModelRequest, Result> single;

  ModelBulk(String plural, Function<ModelRequest, Result> single) {
    this.plural = plural;
    this.single = single;
  }

  /** What a single request does. */
  record Result(Expected expected, boolean changed) {}

  JsonNode answer(JsonNode lines) {
    var results = Json.newObject().arrayNode();
    int created = 0;
    int changed = 0;
    int unchanged = 0;
    int deleted = 0;
    int refused = 0;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var request = request(line);
      var result = missing(request, single.apply(request));
      var expected = result.expected();
      boolean isDeletion = request.method().equals("DELETE");
      boolean isNew = expected.status() == 201 || (plural.equals("links") && !isDeletion);
      if (!expected.isSuccess()) {
        refused++;
      } else if (!result.changed()) {
        unchanged++;
      } else if (isDeletion) {
        deleted++;
      } else if (isNew) {
        created++;
      } else {
        changed++;
      }
      results.add(shown(i + 1, line, result));
    }
    var summary = Json.newObject();
    summary
        .putObject("summary")
        .put("lines", lines.size())
        .put("created", created)
        .put("changed", changed)
        .put("unchanged", unchanged)
        .put("deleted", deleted)
        .put("refused", refused)
        .put("complete", true);
    results.add(summary);
    return results;
  }

  /** What is not there is deleted already. */
  private Result missing(ModelRequest request, Result result) {
    boolean isGone =
        request.method().equals("DELETE")
            && !plural.equals("links")
            && result.expected().status() == 404;
    return isGone ? new Result(Expected.empty(204), false) : result;
  }

  private JsonNode shown(int number, JsonNode line, Result result) {
    var shown = Json.newObject().put("line", number);
    for (var key : keys()) {
      shown.put(key, line.path(key).textValue());
    }
    boolean isNewLink = plural.equals("links") && line.path("op").asText("link").equals("link");
    int status = isNewLink && result.changed() ? 201 : result.expected().status();
    shown.put("status", status).put("changed", result.changed());
    result.expected().code().ifPresent(code -> shown.put("code", code));
    return shown;
  }

  private List<String> keys() {
    return switch (plural) {
      case "links" -> List.of("reference", "account_number", "document_number");
      case "representatives" -> List.of("reference");
      default -> List.of(Receivable.ofPlural(plural).number());
    };
  }

  private ModelRequest request(JsonNode line) {
    String op = line.path("op").asText("put");
    if (plural.equals("links")) {
      var receivable = line.has("account_number") ? Receivable.ACCOUNT : Receivable.DOCUMENT;
      return ModelRequest.of(
          op.equals("unlink") ? "DELETE" : "PUT",
          "representatives",
          line.path("reference").textValue(),
          receivable.plural(),
          line.path(receivable.number()).textValue());
    }
    String method =
        switch (op) {
          case "delete" -> "DELETE";
          case "create" -> "POST";
          case "patch" -> "PATCH";
          default -> "PUT";
        };
    var body = (ObjectNode) line.deepCopy();
    body.remove(NO_FIELDS);
    return ModelRequest.of(method, plural, line.path(keys().get(0)).textValue()).withBody(body);
  }
}
