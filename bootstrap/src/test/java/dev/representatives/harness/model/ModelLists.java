package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.model.ModelCursors.Given;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The lists with a cursor of docs/api.md, as naively as it describes them. */
final class ModelLists {
  private static final List<String> EXACT = List.of("department", "representative_type");
  private static final List<String> CASE_INSENSITIVE = List.of("email", "language", "q");
  private static final String Q = ModelParameters.Q;
  private static final String UPDATED_SINCE = ModelParameters.UPDATED_SINCE;

  /** The order of positions: by their texts, the first one that differs. */
  private static final Comparator<List<String>> POSITIONS =
      (one, other) ->
          IntStream.range(0, one.size())
              .map(i -> ModelTenant.CODE_POINTS.compare(one.get(i), other.get(i)))
              .filter(difference -> difference != 0)
              .findFirst()
              .orElse(0);

  private final ModelTenant tenant;

  ModelLists(ModelTenant tenant) {
    this.tenant = tenant;
  }

  /** A list without what leads to others. */
  static ObjectNode entries(List<JsonNode> entries) {
    var body = Json.newObject();
    body.set("data", ModelReads.array(entries));
    return body;
  }

  /** What the cursor of a request stands for; empty if its list has not had it. */
  static Optional<Given> cursor(ModelRequest request, ModelCursors cursors, Observations seen) {
    return request
        .parameter(ModelParameters.CURSOR)
        .flatMap(text -> cursors.find(text, selection(request), seen));
  }

  /** The first part of a list, or that behind the position of a cursor. */
  JsonNode part(ModelRequest request, ModelCursors cursors, Observations seen) {
    boolean descends = sort(request).startsWith("-");
    var entries = new TreeMap<List<String>, JsonNode>(descends ? POSITIONS.reversed() : POSITIONS);
    addEntries(request, seen, entries);
    var cursor = cursor(request, cursors, seen);
    var rest = cursor.map(one -> entries.tailMap(one.position(), false)).orElse(entries);
    int limit = ModelReads.limit(request);
    var keys = rest.keySet().stream().limit(limit).toList();
    String asOf = cursor.map(Given::asOf).orElseGet(cursors::newTime);
    boolean isLast = rest.size() <= limit;
    var body = entries(keys.stream().map(rest::get).toList()).put("limit", limit);
    body.put(
        "next_cursor",
        isLast ? null : cursors.give(request, selection(request), keys.get(limit - 1), asOf));
    body.put(ModelReads.NEXT, !isLast);
    return isOfTimes(request) ? body.put("as_of", asOf) : body;
  }

  /** Whether a copy can be kept up to date with the list. */
  private static boolean isOfTimes(ModelRequest request) {
    return List.of("representatives", "deletions").contains(request.segments().get(0));
  }

  /** Adds all entries by their positions. */
  private void addEntries(
      ModelRequest request, Observations seen, Map<List<String>, JsonNode> entries) {
    switch (request.segments().get(0)) {
      case "accounts" ->
          tenant.accounts.keySet().forEach(key -> entries.put(List.of(key), tenant.account(key)));
      case "documents" ->
          tenant.documents.forEach((key, document) -> entries.put(List.of(key), document));
      case "links" -> {
        for (var receivable : Receivable.values()) {
          addLinks(receivable, entries);
        }
      }
      case "deletions" -> addDeletions(request, seen, entries);
      default ->
          tenant.representatives.keySet().stream()
              .filter(selected(request, seen))
              .forEach(key -> entries.put(position(key, request, seen), entry(key, request)));
    }
  }

  /** Equal texts are the same list; another part of it may have another size and other fields. */
  private static String selection(ModelRequest request) {
    var filters = new TreeMap<String, String>();
    request
        .query()
        .forEach(
            (name, value) -> {
              if (ModelParameters.FILTERS.contains(name) || name.equals(ModelParameters.SINCE)) {
                filters.put(
                    name, name.endsWith("since") ? parsed(value).toString() : meant(name, value));
              }
            });
    return request.path() + " " + filters + " " + sort(request);
  }

  private static String meant(String filter, String value) {
    return CASE_INSENSITIVE.contains(filter) ? lowerCase(value) : value;
  }

  private static String sort(ModelRequest request) {
    if (request.parameter(Q).isPresent()) {
      return "word";
    }
    String usual = request.parameter(UPDATED_SINCE).isPresent() ? "updated_at" : "reference";
    return request.parameter("sort").orElse(usual);
  }

  private List<String> position(String reference, ModelRequest request, Observations seen) {
    var one = tenant.representatives.get(reference);
    String sort = sort(request);
    if (sort.equals("word")) {
      return List.of(matches(reference, request.parameter(Q).orElseThrow()).get(0), reference);
    }
    if (sort.endsWith("name")) {
      return List.of(Objects.requireNonNullElse(one.field("name"), ""), reference);
    }
    return sort.endsWith("updated_at")
        ? List.of(inOrder(time(one.updatedAt(), seen)), reference)
        : List.of(reference);
  }

  /** A time as a text that is less than that of each later time. */
  private static String inOrder(Instant time) {
    return String.format("%019d", time.toEpochMilli());
  }

  List<JsonNode> deletionsByReference() {
    return tenant.deletions.keySet().stream().map(this::deletion).toList();
  }

  private JsonNode deletion(String reference) {
    return Json.newObject()
        .put("reference", reference)
        .put("deleted_at", tenant.deletions.get(reference));
  }

  private void addDeletions(
      ModelRequest request, Observations seen, Map<List<String>, JsonNode> entries) {
    var since = parsed(request.parameter("since").orElse(Instant.EPOCH.toString()));
    tenant.deletions.forEach(
        (reference, name) -> {
          var time = time(name, seen);
          if (!time.isBefore(since)) {
            entries.put(List.of(inOrder(time), reference), deletion(reference));
          }
        });
  }

  private static Instant parsed(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }

  private static Instant time(String name, Observations seen) {
    return Instant.parse(seen.time(name));
  }

  /** All links, in their order. */
  List<JsonNode> links() {
    var entries = new TreeMap<List<String>, JsonNode>(POSITIONS);
    for (var receivable : Receivable.values()) {
      addLinks(receivable, entries);
    }
    return List.copyOf(entries.values());
  }

  private void addLinks(Receivable receivable, Map<List<String>, JsonNode> entries) {
    tenant
        .linksTo(receivable)
        .forEach(
            (reference, links) ->
                links.forEach(
                    (number, linkedAt) ->
                        entries.put(
                            List.of(receivable.word(), reference, number),
                            Json.newObject()
                                .put("representative_reference", reference)
                                .put(receivable.number(), number)
                                .put("linked_at", linkedAt))));
  }

  private Predicate<String> selected(ModelRequest request, Observations seen) {
    var query = request.query();
    return key -> {
      var one = tenant.representatives.get(key);
      return EXACT.stream()
              .allMatch(name -> !query.containsKey(name) || query.get(name).equals(one.field(name)))
          && (!query.containsKey("language")
              || lowerCase(query.get("language")).equals(one.field("language")))
          && (!query.containsKey("supervisor") || query.get("supervisor").equals(one.supervisor()))
          && (!query.containsKey("email")
              || query.get("email").equalsIgnoreCase(one.field("email")))
          && (!query.containsKey("has_email")
              || query.get("has_email").equals(String.valueOf(one.isReachable())))
          && (!query.containsKey(UPDATED_SINCE)
              || !time(one.updatedAt(), seen).isBefore(parsed(query.get(UPDATED_SINCE))))
          && (!query.containsKey(Q) || !matches(key, query.get(Q)).isEmpty());
    };
  }

  /** The texts of a representative, each from a word on, that begin with what is looked for. */
  private List<String> matches(String reference, String q) {
    var one = tenant.representatives.get(reference);
    var words = new ArrayList<String>();
    for (var text : Arrays.asList(reference, one.field("name"), one.field("email"))) {
      words.addAll(words(text == null ? "" : lowerCase(text)));
    }
    return words.stream()
        .filter(word -> word.startsWith(lowerCase(q)))
        .sorted(ModelTenant.CODE_POINTS)
        .toList();
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      if (isBetweenWords(before) && !isBetweenWords(text.charAt(i))) {
        words.add(text.substring(i));
      }
      before = text.charAt(i);
    }
    return words;
  }

  /** A space or an ASCII punctuation character. */
  private static boolean isBetweenWords(char c) {
    return " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".indexOf(c) >= 0;
  }

  private static String lowerCase(String text) {
    var lower = new StringBuilder();
    text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return lower.toString();
  }

  private ObjectNode entry(String reference, ModelRequest request) {
    var entry = tenant.representative(reference);
    entry.remove(List.of("accounts", "documents"));
    request.parameter("fields").ifPresent(fields -> entry.retain(fields.split(",")));
    return entry;
  }
}
