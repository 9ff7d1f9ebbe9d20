package dev.representatives.harness.model;

import dev.representatives.domain.representative.RepresentativeField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The parameters in the path and in the query, as docs/api.md has them. */
final class ModelParameters {
  static final String CURSOR = "cursor";
  static final String LIMIT = "limit";
  static final String PAGE = "page";
  static final String Q = "q";
  static final String SINCE = "since";
  static final String SORT = "sort";
  static final String UPDATED_SINCE = "updated_since";

  /** The filters of a list of representatives; of two of them, the later one is refused. */
  static final List<String> FILTERS =
      List.of(
          "supervisor",
          "representative_type",
          "department",
          "language",
          "email",
          "has_email",
          UPDATED_SINCE,
          Q);

  /** What a list of representatives can show. */
  static final List<String> FIELDS =
      Stream.concat(
              Arrays.stream(RepresentativeField.values()).map(RepresentativeField::fieldName),
              Stream.of(
                  "reference",
                  "custom_fields",
                  "accounts_total",
                  "documents_total",
                  "created_at",
                  "updated_at"))
          .toList();

  private static final String DRY_RUN = "dry_run";
  private static final String ATOMIC = "atomic";
  private static final String MAX_REMOVALS = "max_removals";
  private static final int LONGEST_SEARCH = 40;
  private static final int DEEPEST = 1_000;
  private static final int HIGHEST = 10;

  private ModelParameters() {}

  /** The names of the parameters in the query that the operation has. */
  static List<String> names(ModelRequest request) {
    if (request.segments().get(0).equals("bulk")) {
      return request.segments().get(1).equals("representatives")
          ? List.of(DRY_RUN, ATOMIC, MAX_REMOVALS)
          : List.of(DRY_RUN, ATOMIC);
    }
    return request.isWrite() ? ofWrite(request) : ofRead(request);
  }

  private static List<String> ofWrite(ModelRequest request) {
    int segments = request.segments().size();
    if (request.method().equals("DELETE") && segments == 2) {
      return List.of(DRY_RUN, "cascade");
    }
    return request.method().equals("PUT") && segments == 3
        ? List.of(DRY_RUN, MAX_REMOVALS)
        : List.of(DRY_RUN);
  }

  private static List<String> ofRead(ModelRequest request) {
    var segments = request.segments();
    String last = segments.get(segments.size() - 1);
    return switch (last) {
      case "data-quality" ->
          request.parameter("check").isPresent()
              ? List.of("check", SINCE, PAGE, LIMIT)
              : List.of("check", SINCE);
      case "deletions" -> List.of(CURSOR, LIMIT, SINCE);
      case "escalations", "supervisors" -> List.of();
      case "escalation" -> List.of("levels");
      case "reports" -> List.of("depth", PAGE, LIMIT);
      default ->
          switch (segments.size()) {
            case 1 -> last.equals("representatives") ? ofList() : List.of(CURSOR, LIMIT);
            case 2 -> List.of();
            default -> List.of(PAGE, LIMIT);
          };
    };
  }

  private static List<String> ofList() {
    return Stream.concat(FILTERS.stream(), Stream.of(CURSOR, LIMIT, SORT, "fields")).toList();
  }

  /** The name and the code of each parameter that is refused. */
  static Set<String> errors(ModelRequest request) {
    var errors = new TreeSet<String>();
    var segments = request.segments();
    if (segments.size() > 1 && request.isOfResource()) {
      add(errors, keyName(segments.get(0)), ModelTexts.key(segments.get(1)));
    }
    if (segments.size() > 3) {
      add(errors, keyName(segments.get(2)), ModelTexts.key(segments.get(3)));
    }
    var names = names(request);
    request
        .query()
        .forEach(
            (name, value) ->
                add(
                    errors,
                    name,
                    names.contains(name)
                        ? code(request, name, value)
                        : Optional.of("UNKNOWN_PARAMETER")));
    request.repeated().ifPresent(name -> errors.add(name + " REPEATED_PARAMETER"));
    if (areFiltersValid(request)) {
      unserved(request).ifPresent(name -> errors.add(name + " UNSUPPORTED_COMBINATION"));
    }
    return errors;
  }

  private static String keyName(String plural) {
    return plural.equals("representatives") ? "reference" : Receivable.ofPlural(plural).number();
  }

  private static void add(Set<String> errors, String name, Optional<String> code) {
    code.ifPresent(one -> errors.add(name + " " + one));
  }

  private static Optional<String> code(ModelRequest request, String name, String value) {
    return switch (name) {
      case LIMIT, PAGE -> ModelTexts.integer(value, 1, Long.MAX_VALUE);
      case MAX_REMOVALS -> ModelTexts.integer(value, 0, Long.MAX_VALUE);
      case "depth" -> ModelTexts.integer(value, 1, DEEPEST);
      case "levels" -> ModelTexts.integer(value, 0, HIGHEST);
      case DRY_RUN, ATOMIC, "has_email" -> ModelTexts.oneOf(value, "true", "false");
      case "cascade" -> ModelTexts.oneOf(value, "links");
      case SORT ->
          ModelTexts.oneOf(
              value, "reference", "-reference", "name", "-name", "updated_at", "-updated_at");
      case "check" ->
          ModelTexts.oneOf(
              value,
              "no_email",
              "shared_email",
              "unreachable_chain",
              "account_without_representative",
              "unreachable_document");
      case "fields" ->
          FIELDS.containsAll(List.of(value.split(",", -1)))
              ? Optional.empty()
              : Optional.of(ModelTexts.UNKNOWN_VALUE);
      case SINCE ->
          request.segments().get(0).equals("deletions")
              ? ModelTexts.time(value)
              : ModelTexts.date(value);
      case UPDATED_SINCE -> ModelTexts.time(value);
      case "supervisor" -> ModelTexts.key(value);
      case "department" -> ModelTexts.line(value, 255);
      case "representative_type" -> ModelTexts.line(value, 100);
      case "email" -> ModelTexts.line(value, 254);
      case "language" -> ModelTexts.language(value);
      case Q ->
          ModelTexts.isBlank(value)
              ? Optional.of(ModelTexts.EMPTY)
              : ModelTexts.line(value, LONGEST_SEARCH);
      // Whether a cursor is valid depends on what was listed.
      default -> Optional.empty();
    };
  }

  /** Whether it is clear what a list contains, and in which order; else no cursor is judged. */
  static boolean isSelectionValid(ModelRequest request) {
    return areFiltersValid(request) && unserved(request).isEmpty();
  }

  private static boolean areFiltersValid(ModelRequest request) {
    return request.query().entrySet().stream()
        .filter(
            entry ->
                FILTERS.contains(entry.getKey()) || List.of(SORT, SINCE).contains(entry.getKey()))
        .allMatch(entry -> code(request, entry.getKey(), entry.getValue()).isEmpty());
  }

  /** The parameter that docs/api.md, "Lists of representatives", does not combine with others. */
  private static Optional<String> unserved(ModelRequest request) {
    var filters = FILTERS.stream().filter(request.query()::containsKey).toList();
    if (filters.size() > 1) {
      return Optional.of(filters.get(1));
    }
    return isServed(request.parameter(SORT).orElse(""), filters)
        ? Optional.empty()
        : Optional.of(SORT);
  }

  private static boolean isServed(String sort, List<String> filters) {
    if (sort.isEmpty()) {
      return true;
    }
    if (filters.contains(Q)) {
      return false;
    }
    if (filters.contains(UPDATED_SINCE)) {
      return sort.endsWith("updated_at");
    }
    return sort.endsWith("reference") || filters.isEmpty();
  }
}
