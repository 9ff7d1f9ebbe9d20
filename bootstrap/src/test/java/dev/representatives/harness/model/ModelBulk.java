package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.model.ModelRequest.Precondition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A bulk as a sequence of single requests, some of which wait for others. */
final class ModelBulk {
  private static final String REPRESENTATIVES = "representatives";
  private static final String LINKS = "links";
  private static final String REFERENCE = "reference";
  private static final List<String> FIELDS_OF_LINK =
      List.of("op", KnownRequest.IF_MATCH, REFERENCE, "account_number", "document_number");

  private final ApiModel model;
  private final ModelRequest bulk;
  private final String plural;
  private final Map<Integer, Result> results = new TreeMap<>();
  private Set<Integer> waited = Set.of();

  ModelBulk(ApiModel model, ModelRequest bulk) {
    this.model = model;
    this.bulk = bulk;
    this.plural = bulk.segments().get(1);
  }

  /** What a line does. */
  record Result(Expected expected, boolean changed) {}

  /** The results and the summary. */
  JsonNode answer() {
    var lines = ModelLine.of(bulk);
    boolean atomic = bulk.isFlagged("atomic");
    boolean succeeded = model.attempt(() -> carryOut(lines), all -> all || !atomic);
    if (atomic && !succeeded) {
      results.replaceAll((line, result) -> rolledBack(result));
    }
    var answer = Json.newObject().arrayNode();
    for (var line : lines) {
      show(line, answer);
    }
    answer.add(summary(lines, atomic ? Optional.of(succeeded) : Optional.empty()));
    return answer;
  }

  /** The lines whose results may come behind those of later lines; only after {@link #answer}. */
  Set<Integer> late() {
    return bulk.isFlagged("atomic") ? Set.of() : waited;
  }

  /** Returns whether all lines have succeeded. */
  private boolean carryOut(List<ModelLine> lines) {
    var waiting = new WaitingModelLines(this::execute, results::put);
    for (var line : lines) {
      if (plural.equals(REPRESENTATIVES)) {
        waiting.take(line);
      } else {
        results.put(line.number(), execute(line));
      }
    }
    waiting.end();
    waited = waiting.waited();
    return results.values().stream().allMatch(result -> result.expected().isSuccess());
  }

  private static Result rolledBack(Result result) {
    return result.expected().isSuccess()
        ? new Result(Expected.problem(424, "ROLLED_BACK"), false)
        : result;
  }

  private Result execute(ModelLine line) {
    if (line.json().isEmpty()) {
      return new Result(Expected.problem(400, "MALFORMED_JSON"), false);
    }
    String before = model.wholeState();
    var expected = plural.equals(LINKS) ? link(line) : single(line);
    return new Result(expected, !model.wholeState().equals(before));
  }

  private Expected single(ModelLine line) {
    var keyErrors = keyErrors(line, keys(plural));
    if (!keyErrors.isEmpty()) {
      keyErrors.addAll(errors(line));
      return Expected.invalid(keyErrors);
    }
    var fields = line.json().orElseThrow();
    var request = request(fields);
    var desired =
        plural.equals(REPRESENTATIVES)
            ? new DesiredLinks(Optional.of(fields), bulk.number("max_removals"))
            : DesiredLinks.NONE;
    var expected = carriedOut(request, desired, errors(line));
    boolean isGone =
        isRemoval(line) && expected.status() == 404 && request.precondition() == Precondition.NONE;
    return isGone ? Expected.empty(204) : expected;
  }

  /** Unknown fields of a link have warnings, and those of accounts and documents have none. */
  private Expected link(ModelLine line) {
    var fields = line.json().orElseThrow();
    var ignored = IgnoredFields.of(fields, FIELDS_OF_LINK, bulk.isStrict());
    var errors = new TreeSet<>(errors(line));
    errors.addAll(ignored.errors());
    var keyErrors = keyErrors(line, List.of(REFERENCE));
    var numbers = List.of("account_number", "document_number");
    numbers.stream()
        .filter(fields::hasNonNull)
        .forEach(key -> keyErrors.addAll(keyErrors(line, List.of(key))));
    if (fields.hasNonNull(numbers.get(0)) == fields.hasNonNull(numbers.get(1))) {
      keyErrors.add(" AMBIGUOUS_TARGET");
    }
    if (!keyErrors.isEmpty()) {
      errors.addAll(keyErrors);
      return Expected.invalid(errors);
    }
    var expected = carriedOut(request(fields), DesiredLinks.NONE, errors);
    if (!expected.isSuccess()) {
      return expected;
    }
    boolean created = expected.body().filter(link -> link.path("created").asBoolean()).isPresent();
    return Expected.of(created ? 201 : expected.status(), ignored.warn(Json.newObject()));
  }

  /** The keys that cannot be read; such a line is not judged by its other fields. */
  private static Set<String> keyErrors(ModelLine line, List<String> keys) {
    var errors = new TreeSet<String>();
    for (var key : keys) {
      var value = line.json().orElseThrow().path(key);
      if (value.isMissingNode() || value.isNull()) {
        errors.add("/" + key + " REQUIRED");
      } else if (!value.isTextual()) {
        errors.add("/" + key + " WRONG_TYPE");
      }
    }
    return errors;
  }

  /** What only a line has. */
  private Set<String> errors(ModelLine line) {
    var errors = new TreeSet<String>();
    String operation = line.operation();
    if (operation != null && !operations().contains(operation)) {
      errors.add("/op UNKNOWN_VALUE");
    }
    String tag = line.text(KnownRequest.IF_MATCH);
    if (tag != null && !tag.matches("\\*|\".*\"")) {
      errors.add("/" + KnownRequest.IF_MATCH + " ENTITY_TAG_MALFORMED");
    }
    return errors;
  }

  private List<String> operations() {
    return switch (plural) {
      case LINKS -> List.of("link", "unlink");
      case REPRESENTATIVES -> List.of("put", "create", "patch", "delete");
      default -> List.of("put", "delete");
    };
  }

  /**
   * Carries out the single write of a line.
   *
   * @param errors what is refused beside the values of the single write
   */
  private Expected carriedOut(ModelRequest request, DesiredLinks desired, Set<String> errors) {
    if (errors.isEmpty()) {
      var expected = model.single(request, desired);
      return expected.errors().isEmpty() ? expected : inLine(expected.errors());
    }
    var all = new TreeSet<>(errors);
    all.addAll(model.errors(request, desired));
    return inLine(all);
  }

  /** The keys of a single write are in its path, those of a line in the line. */
  private static Expected inLine(Set<String> errors) {
    return Expected.invalid(
        errors.stream()
            .map(error -> error.matches("(?s)[/ ].*") ? error : "/" + error)
            .collect(Collectors.toSet()));
  }

  private ModelRequest request(JsonNode line) {
    var request = resourceOf(bulk, line).with(precondition(line));
    return bulk.isStrict() ? request.withHeader(ModelRequest.PREFER, ModelRequest.STRICT) : request;
  }

  private Precondition precondition(JsonNode line) {
    if (!line.has(KnownRequest.IF_MATCH)) {
      return Precondition.NONE;
    }
    String tag = line.path(KnownRequest.IF_MATCH).textValue();
    if (tag.equals("*")) {
      return Precondition.EXISTS;
    }
    if (!tag.startsWith("\"")) {
      return Precondition.NONE;
    }
    boolean isCurrent =
        model
            .state(resourceOf(bulk, line))
            .flatMap(model.seen()::tag)
            .filter(tag::equals)
            .isPresent();
    return isCurrent ? Precondition.CURRENT : Precondition.OTHER;
  }

  /** The request that does the same as a line. */
  static ModelRequest resourceOf(ModelRequest bulk, JsonNode line) {
    String plural = bulk.segments().get(1);
    String operation = line.path("op").asText();
    if (plural.equals(LINKS)) {
      var receivable = line.hasNonNull("account_number") ? Receivable.ACCOUNT : Receivable.DOCUMENT;
      return ModelRequest.of(
          operation.equals("unlink") ? "DELETE" : "PUT",
          REPRESENTATIVES,
          line.path(REFERENCE).asText(),
          receivable.plural(),
          line.path(receivable.number()).asText());
    }
    String method =
        switch (operation) {
          case "delete" -> "DELETE";
          case "create" -> "POST";
          case "patch" -> "PATCH";
          default -> "PUT";
        };
    return ModelRequest.of(method, plural, line.path(keys(plural).get(0)).asText()).withBody(line);
  }

  static List<String> keys(String plural) {
    return switch (plural) {
      case LINKS -> List.of(REFERENCE, "account_number", "document_number");
      case REPRESENTATIVES -> List.of(REFERENCE);
      default -> List.of(Receivable.ofPlural(plural).number());
    };
  }

  private static boolean isRemoval(ModelLine line) {
    return "delete".equals(line.operation()) || "unlink".equals(line.operation());
  }

  private void show(ModelLine line, ArrayNode answer) {
    var result = results.get(line.number());
    var expected = result.expected();
    var warnings = expected.body().map(body -> body.path("warnings")).filter(JsonNode::isArray);
    if (bulk.isMinimal() && expected.isSuccess() && warnings.isEmpty()) {
      return;
    }
    var shown = answer.addObject().put("line", line.number());
    keys(plural).forEach(key -> shown.put(key, line.text(key)));
    shown.put("status", expected.status()).put("changed", result.changed());
    if (plural.equals(REPRESENTATIVES)) {
      expected
          .state()
          .ifPresent(state -> shown.put("etag", Expected.STATE + (bulk.isDryRun() ? "" : state)));
    }
    expected.code().ifPresent(code -> shown.put("code", code));
    if (!expected.errors().isEmpty()) {
      expected.errors().stream().sorted().forEach(shown.putArray("errors")::add);
    }
    warnings.ifPresent(list -> shown.set("warnings", list));
  }

  private JsonNode summary(List<ModelLine> lines, Optional<Boolean> committed) {
    var counts = new TreeMap<String, Integer>();
    for (var line : lines) {
      counts.merge(kind(line, results.get(line.number())), 1, Integer::sum);
    }
    var summary = Json.newObject();
    ObjectNode shown = summary.putObject("summary").put("lines", lines.size());
    for (var kind : List.of("created", "changed", "unchanged", "deleted", "refused")) {
      shown.put(kind, counts.getOrDefault(kind, 0));
    }
    shown.put("complete", true);
    committed.ifPresent(all -> shown.put("committed", all));
    return summary;
  }

  private static String kind(ModelLine line, Result result) {
    if (!result.expected().isSuccess()) {
      return "refused";
    }
    if (!result.changed()) {
      return "unchanged";
    }
    if (isRemoval(line)) {
      return "deleted";
    }
    return result.expected().status() == 201 ? "created" : "changed";
  }
}
