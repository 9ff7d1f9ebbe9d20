package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.representatives.harness.http.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** The most entries of a page, and its usual size. */
  private static final long MOST = 100;

  private static final long LEVELS = 3;

  /** No document of the model is due between this day and a year ago, the usual date. */
  private static final String LONG_AGO = "2025-01-01";

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

  List<JsonNode> reports(String reference, long depth) {
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

  /** The escalations of many documents and accounts. */
  List<JsonNode> escalations(JsonNode body) {
    var levels =
        Optional.of(body.path("levels")).filter(JsonNode::isNumber).map(JsonNode::longValue);
    var escalations = new ArrayList<JsonNode>();
    for (var receivable : List.of(Receivable.DOCUMENT, Receivable.ACCOUNT)) {
      for (var number : body.path(receivable.plural())) {
        String key = number.textValue();
        escalations.add(
            tenant.has(receivable, key)
                ? escalation(receivable, key, levels)
                : Json.newObject()
                    .put(receivable.number(), key)
                    .put("code", receivable.notFound()));
      }
    }
    return escalations;
  }

  JsonNode escalation(Receivable receivable, String number, Optional<Long> asked) {
    int last = asked.orElse(LEVELS).intValue();
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

  /** The counts of all checks, or a page of one. */
  JsonNode dataQuality(ModelRequest request) {
    var check = request.parameter("check");
    var findings = findings(LocalDate.parse(request.parameter("since").orElse(LONG_AGO)));
    if (check.isPresent()) {
      return page(request, texts(findings.get(check.get())));
    }
    var body = Json.newObject();
    var counts = body.putObject("counts");
    findings.forEach((name, found) -> counts.put(name, found.size()));
    return body;
  }

  private Map<String, List<String>> findings(LocalDate since) {
    var all = tenant.representatives;
    var emails = new TreeMap<String, Integer>();
    all.values().stream()
        .filter(ModelRepresentative::isReachable)
        .forEach(one -> emails.merge(folded(one), 1, Integer::sum));
    var findings = new LinkedHashMap<String, List<String>>();
    findings.put("no_email", found(all.keySet(), key -> !all.get(key).isReachable()));
    findings.put(
        "shared_email",
        found(
            all.keySet(),
            key -> all.get(key).isReachable() && emails.get(folded(all.get(key))) > 1));
    findings.put("unreachable_chain", found(all.keySet(), key -> !isChainReachable(key)));
    findings.put(
        "account_without_representative",
        found(tenant.accounts.keySet(), key -> tenant.linkedTo(Receivable.ACCOUNT, key).isEmpty()));
    findings.put(
        "unreachable_document",
        found(tenant.documents.keySet(), key -> isDueFrom(since, key) && !isReached(key)));
    return findings;
  }

  private boolean isDueFrom(LocalDate since, String document) {
    return !LocalDate.parse(tenant.documents.get(document).path("due_date").textValue())
        .isBefore(since);
  }

  private static String folded(ModelRepresentative one) {
    return one.field("email").toLowerCase(Locale.ROOT);
  }

  private static List<String> found(Set<String> keys, Predicate<String> condition) {
    return keys.stream().filter(condition).toList();
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
    long page = request.number("page").orElse(1L);
    int limit = limit(request);
    int pages = (all.size() + limit - 1) / limit;
    int from = page > pages ? all.size() : (int) (page - 1) * limit;
    int to = Math.min(from + limit, all.size());
    var body = Json.newObject();
    body.set("data", array(all.subList(from, to)));
    body.put("page", page).put("limit", limit).put("total", all.size());
    body.put("total_pages", pages);
    return body.put(NEXT, page < pages);
  }

  /** How many entries a page has; more than the most works as the most. */
  static int limit(ModelRequest request) {
    return (int) Math.min(request.number("limit").orElse(MOST), MOST);
  }

  static List<JsonNode> texts(Iterable<String> texts) {
    var nodes = new ArrayList<JsonNode>();
    texts.forEach(text -> nodes.add(TextNode.valueOf(text)));
    return nodes;
  }

  static ArrayNode array(List<JsonNode> nodes) {
    var array = Json.newObject().arrayNode();
    nodes.forEach(array::add);
    return array;
  }
}
