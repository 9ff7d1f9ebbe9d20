package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.harness.http.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The reads of docs/api.md, as naively as it describes them. */
final class ModelReads {
  /** Whether there is a next page; what leads to it is opaque. */
  static final String NEXT = "next";

  private static final int LEVELS = 3;

  private final ModelTenant tenant;

  ModelReads(ModelTenant tenant) {
    this.tenant = tenant;
  }

  JsonNode supervisors(String reference) {
    var data = Json.newObject().arrayNode();
    int level = 1;
    for (var key : tenant.supervisorsOf(reference)) {
      data.add(person(key).put("level", level++));
    }
    var body = Json.newObject();
    body.set("data", data);
    return body.put("truncated", false);
  }

  List<JsonNode> reports(String reference, int depth) {
    var reports = new ArrayList<JsonNode>();
    var above = List.of(reference);
    for (int i = 1; i <= depth && !above.isEmpty(); i++) {
      var level = new TreeSet<>(ModelTenant.CODE_POINTS);
      above.forEach(key -> level.addAll(tenant.reportsOf(key)));
      for (var key : level) {
        reports.add(
            person(key)
                .put("depth", i)
                .put(
                    "supervisor_representative_reference",
                    tenant.representatives.get(key).supervisor()));
      }
      above = List.copyOf(level);
    }
    return reports;
  }

  private ObjectNode person(String reference) {
    var one = tenant.representatives.get(reference);
    return Json.newObject()
        .put("reference", reference)
        .put("name", one.field("name"))
        .put("email", one.field("email"));
  }

  /** All entries of the list of representatives, in its order. */
  List<JsonNode> representatives(ModelRequest request) {
    var keys = new ArrayList<String>();
    tenant.representatives.forEach(
        (key, one) -> {
          if (filter(request).test(one)) {
            keys.add(key);
          }
        });
    String sort = request.parameter("sort").orElse("reference");
    if (sort.endsWith("name")) {
      keys.sort(
          Comparator.comparing(
                  (String key) ->
                      Objects.requireNonNullElse(tenant.representatives.get(key).field("name"), ""),
                  ModelTenant.CODE_POINTS)
              .thenComparing(ModelTenant.CODE_POINTS));
    }
    if (sort.startsWith("-")) {
      Collections.reverse(keys);
    }
    var entries = new ArrayList<JsonNode>();
    for (var key : keys) {
      var entry = tenant.representative(key);
      entry.remove(List.of("accounts", "documents"));
      entries.add(entry);
    }
    return entries;
  }

  private static Predicate<ModelRepresentative> filter(ModelRequest request) {
    for (var name : List.of("department", "language", "representative_type")) {
      var wanted = request.parameter(name);
      if (wanted.isPresent()) {
        return one -> wanted.get().equals(one.field(name));
      }
    }
    var supervisor = request.parameter("supervisor");
    if (supervisor.isPresent()) {
      return one -> supervisor.get().equals(one.supervisor());
    }
    var email = request.parameter("email");
    if (email.isPresent()) {
      return one -> email.get().equalsIgnoreCase(one.field("email"));
    }
    return request
        .parameter("has_email")
        .map(has -> (Predicate<ModelRepresentative>) one -> one.isReachable() == has.equals("true"))
        .orElse(one -> true);
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

  JsonNode escalation(Receivable receivable, String number, Optional<String> asked) {
    int last = asked.map(Integer::valueOf).orElse(LEVELS);
    String via = receivable.word();
    var level = tenant.linkedTo(receivable, number);
    if (receivable == Receivable.DOCUMENT && level.isEmpty()) {
      via = Receivable.ACCOUNT.word();
      level =
          tenant.linkedTo(
              Receivable.ACCOUNT, tenant.documents.get(number).path("account_number").textValue());
    }
    var levels = levelsFrom(level);
    var listed = levels.stream().limit(last + 1L).flatMap(List::stream).toList();
    var recipients = Json.newObject().arrayNode();
    for (int i = 0; i < Math.min(levels.size(), last + 1); i++) {
      for (var key : levels.get(i)) {
        recipients.add(recipient(key, i, i == 0 ? via : "supervisor", listed));
      }
    }
    boolean reached = listed.stream().anyMatch(this::isReachable);
    var next =
        IntStream.range(last + 1, Math.max(last + 1, levels.size()))
            .filter(i -> levels.get(i).stream().anyMatch(this::isReachable))
            .findFirst();
    var body = Json.newObject().put(receivable.number(), number).put("levels", last);
    body.put("reached", reached);
    String reason = levels.isEmpty() ? "NO_REPRESENTATIVE" : "NOBODY_REACHABLE";
    body.put("reason", reached ? null : reason);
    body.put("next_reachable_level", next.isPresent() ? (Integer) next.getAsInt() : null);
    body.put("recipients_total", recipients.size());
    body.set("recipients", recipients);
    return body;
  }

  private List<List<String>> levelsFrom(List<String> first) {
    var levels = new ArrayList<List<String>>();
    var listed = new HashSet<String>();
    for (var level = first; !level.isEmpty(); level = above(level, listed)) {
      listed.addAll(level);
      levels.add(level);
    }
    return levels;
  }

  private boolean isReachable(String reference) {
    return tenant.representatives.get(reference).isReachable();
  }

  private List<String> above(List<String> level, Set<String> listed) {
    var above = new TreeSet<>(ModelTenant.CODE_POINTS);
    level.stream()
        .map(key -> tenant.representatives.get(key).supervisor())
        .filter(key -> key != null && !listed.contains(key))
        .forEach(above::add);
    return List.copyOf(above);
  }

  private ObjectNode recipient(String reference, int level, String via, Collection<String> listed) {
    var one = tenant.representatives.get(reference);
    var recipient = Json.newObject().put("reference", reference);
    for (var field : List.of("name", "email", "phone", "mobile_phone", "fax", "language")) {
      recipient.put(field, one.field(field));
    }
    recipient.put("level", level).put("via", via);
    var of = recipient.putArray("of");
    if (level > 0) {
      tenant.reportsOf(reference).stream().filter(listed::contains).forEach(of::add);
    }
    return recipient
        .put("reachable", one.isReachable())
        .put("unreachable_reason", one.isReachable() ? null : "NO_EMAIL");
  }

  JsonNode dataQuality() {
    var all = tenant.representatives;
    var emails = new TreeMap<String, Integer>();
    all.values().stream()
        .filter(ModelRepresentative::isReachable)
        .forEach(one -> emails.merge(folded(one), 1, Integer::sum));
    var body = Json.newObject();
    body.putObject("counts")
        .put("no_email", count(all.keySet(), key -> !all.get(key).isReachable()))
        .put(
            "shared_email",
            count(
                all.keySet(),
                key -> all.get(key).isReachable() && emails.get(folded(all.get(key))) > 1))
        .put("unreachable_chain", count(all.keySet(), key -> !isChainReachable(key)))
        .put(
            "account_without_representative",
            count(
                tenant.accounts.keySet(),
                key -> tenant.linkedTo(Receivable.ACCOUNT, key).isEmpty()))
        .put("unreachable_document", count(tenant.documents.keySet(), key -> !isReached(key)));
    return body;
  }

  private static String folded(ModelRepresentative one) {
    return one.field("email").toLowerCase(Locale.ROOT);
  }

  private static long count(Set<String> keys, Predicate<String> condition) {
    return keys.stream().filter(condition).count();
  }

  private boolean isChainReachable(String reference) {
    return tenant.representatives.get(reference).isReachable()
        || tenant.supervisorsOf(reference).stream()
            .anyMatch(key -> tenant.representatives.get(key).isReachable());
  }

  private boolean isReached(String document) {
    var linked = tenant.linkedTo(Receivable.DOCUMENT, document);
    if (linked.isEmpty()) {
      linked =
          tenant.linkedTo(
              Receivable.ACCOUNT,
              tenant.documents.get(document).path("account_number").textValue());
    }
    return linked.stream().anyMatch(this::isChainReachable);
  }

  /** A page of a list. */
  static JsonNode page(ModelRequest request, List<JsonNode> all) {
    int page = request.parameter("page").map(Integer::valueOf).orElse(1);
    int limit = request.parameter("limit").map(Integer::valueOf).orElse(100);
    int from = Math.min((page - 1) * limit, all.size());
    int to = Math.min(page * limit, all.size());
    var body = Json.newObject();
    body.set("data", array(all.subList(from, to)));
    body.put("page", page).put("limit", limit).put("total", all.size());
    body.put("total_pages", (all.size() + limit - 1) / limit);
    return body.put(NEXT, page * limit < all.size());
  }

  static ArrayNode array(List<JsonNode> nodes) {
    var array = Json.newObject().arrayNode();
    nodes.forEach(array::add);
    return array;
  }
}
