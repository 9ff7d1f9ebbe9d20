package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.harness.http.Json;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** The lists with a cursor of docs/api.md, as naively as it describes them. */
final class ModelLists {
  private static final List<String> EXACT = List.of("department", "representative_type");
  private static final String Q = "q";
  private static final String UPDATED_SINCE = "updated_since";

  private final ModelTenant tenant;

  ModelLists(ModelTenant tenant) {
    this.tenant = tenant;
  }

  /** All parts of a list. */
  static JsonNode parts(List<JsonNode> entries) {
    var body = Json.newObject();
    body.set("data", ModelReads.array(entries));
    return body;
  }

  JsonNode list(ModelRequest request, Observations seen) {
    return parts(
        switch (request.segments().get(0)) {
          case "accounts" ->
              tenant.accounts.keySet().stream().<JsonNode>map(tenant::account).toList();
          case "documents" -> tenant.documents.values().stream().<JsonNode>map(d -> d).toList();
          case "links" -> links();
          case "deletions" -> deletions(request, seen);
          default -> representatives(request, seen);
        });
  }

  List<JsonNode> deletionsByReference() {
    return tenant.deletions.keySet().stream().map(this::deletion).toList();
  }

  private JsonNode deletion(String reference) {
    return Json.newObject()
        .put("reference", reference)
        .put("deleted_at", tenant.deletions.get(reference));
  }

  private List<JsonNode> deletions(ModelRequest request, Observations seen) {
    var since = parsed(request.parameter("since").orElse(Instant.EPOCH.toString()));
    return tenant.deletions.keySet().stream()
        .filter(key -> !time(tenant.deletions.get(key), seen).isBefore(since))
        .sorted(
            Comparator.comparing((String key) -> time(tenant.deletions.get(key), seen))
                .thenComparing(ModelTenant.CODE_POINTS))
        .map(this::deletion)
        .toList();
  }

  private static Instant parsed(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }

  private static Instant time(String name, Observations seen) {
    return Instant.parse(seen.time(name));
  }

  List<JsonNode> links() {
    var entries = new ArrayList<JsonNode>();
    for (var receivable : Receivable.values()) {
      tenant
          .linksTo(receivable)
          .forEach(
              (reference, links) ->
                  links.forEach(
                      (number, linkedAt) ->
                          entries.add(
                              Json.newObject()
                                  .put("representative_reference", reference)
                                  .put(receivable.number(), number)
                                  .put("linked_at", linkedAt))));
    }
    return entries;
  }

  private List<JsonNode> representatives(ModelRequest request, Observations seen) {
    var keys = new ArrayList<String>();
    tenant.representatives.forEach(
        (key, one) -> {
          if (selected(request, seen).test(key)) {
            keys.add(key);
          }
        });
    sort(request, seen, keys);
    return keys.stream().<JsonNode>map(key -> entry(key, request)).toList();
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

  private void sort(ModelRequest request, Observations seen, List<String> keys) {
    var q = request.parameter(Q);
    String usual = request.parameter(UPDATED_SINCE).isPresent() ? "updated_at" : "reference";
    String sort = request.parameter("sort").orElse(usual);
    if (q.isPresent()) {
      keys.sort(
          Comparator.comparing(
                  (String key) -> matches(key, q.get()).get(0), ModelTenant.CODE_POINTS)
              .thenComparing(ModelTenant.CODE_POINTS));
    } else if (sort.endsWith("name")) {
      keys.sort(
          Comparator.comparing(
                  (String key) ->
                      Objects.requireNonNullElse(tenant.representatives.get(key).field("name"), ""),
                  ModelTenant.CODE_POINTS)
              .thenComparing(ModelTenant.CODE_POINTS));
    } else if (sort.endsWith("updated_at")) {
      keys.sort(
          Comparator.comparing(
                  (String key) -> time(tenant.representatives.get(key).updatedAt(), seen))
              .thenComparing(ModelTenant.CODE_POINTS));
    }
    if (sort.startsWith("-")) {
      Collections.reverse(keys);
    }
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
