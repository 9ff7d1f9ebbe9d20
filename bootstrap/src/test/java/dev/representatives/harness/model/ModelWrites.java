package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.harness.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The writes of docs/api.md, as naively as it describes them. */
final class ModelWrites {
  private static final int GUARDED_FROM = 20;
  private static final List<String> DOCUMENT_FIELDS =
      List.of("account_number", "invoice_date", "due_date");

  private final ModelTenant tenant;
  private final Supplier<String> now;

  /**
   * Creates the writes.
   *
   * @param now names a time that differs from all before
   */
  ModelWrites(ModelTenant tenant, Supplier<String> now) {
    this.tenant = tenant;
    this.now = now;
  }

  void saveAccount(String number, JsonNode body) {
    tenant.accounts.put(number, body.path("name").textValue());
  }

  void saveDocument(String number, JsonNode body) {
    var document = Json.newObject().put("document_number", number);
    for (var field : DOCUMENT_FIELDS) {
      document.set(field, body.get(field));
    }
    tenant.documents.put(number, document);
  }

  void delete(Receivable receivable, String number, boolean cascade) {
    if (receivable == Receivable.ACCOUNT
        && tenant.documents.values().stream()
            .anyMatch(document -> document.path("account_number").textValue().equals(number))) {
      throw Refused.because(409, "ACCOUNT_HAS_DOCUMENTS");
    }
    var linked = tenant.linkedTo(receivable, number);
    if (!cascade && !linked.isEmpty()) {
      throw Refused.because(409, receivable.hasLinks());
    }
    linked.forEach(reference -> tenant.links(receivable, reference).remove(number));
    if (receivable == Receivable.ACCOUNT) {
      tenant.accounts.remove(number);
    } else {
      tenant.documents.remove(number);
    }
  }

  void deleteRepresentative(String reference, boolean cascade) {
    if (!tenant.reportsOf(reference).isEmpty()) {
      throw Refused.because(409, "REPRESENTATIVE_HAS_REPORTS");
    }
    for (var receivable : Receivable.values()) {
      if (!cascade && !tenant.links(receivable, reference).isEmpty()) {
        throw Refused.because(409, "REPRESENTATIVE_HAS_LINKS");
      }
    }
    tenant.accountLinks.remove(reference);
    tenant.documentLinks.remove(reference);
    tenant.representatives.remove(reference);
    tenant.deletions.put(reference, now.get());
  }

  /** What a valid body makes of a representative. */
  ModelRepresentative revised(String reference, JsonNode body, boolean merge) {
    var current = tenant.representatives.get(reference);
    var fields = new TreeMap<String, String>();
    if (merge && current != null) {
      fields.putAll(current.fields());
    }
    for (var field : RepresentativeField.values()) {
      String name = field.fieldName();
      if (body.has(name)) {
        String text = body.get(name).textValue();
        if (text == null || ModelTexts.isBlank(text)) {
          fields.remove(name);
        } else {
          fields.put(name, name.equals("language") ? text.toLowerCase(Locale.ROOT) : text);
        }
      }
    }
    String moment = now.get();
    var revised =
        new ModelRepresentative(
            fields,
            customFields(current, body, merge),
            current == null ? moment : current.createdAt(),
            moment);
    return current != null && revised.hasSameContentAs(current) ? current : revised;
  }

  void save(String reference, ModelRepresentative revised) {
    tenant.representatives.put(reference, revised);
    tenant.deletions.remove(reference);
  }

  /** The custom fields after a write; a refused one changes nothing. */
  static Map<String, JsonNode> customFields(
      ModelRepresentative current, JsonNode body, boolean merge) {
    var customFields = new TreeMap<String, JsonNode>(ModelTenant.CODE_POINTS);
    if (current != null) {
      customFields.putAll(current.customFields());
    }
    var sent = body.path("custom_fields");
    if (merge && (sent.isNull() || sent.path("collections").isNull())) {
      customFields.clear();
    }
    sent.path("collections")
        .properties()
        .forEach(
            entry -> {
              var value = entry.getValue();
              if (ModelBodies.customFieldError(entry.getKey(), value).isPresent()) {
                return;
              }
              if (value.isNull() || (value.isTextual() && ModelTexts.isBlank(value.textValue()))) {
                customFields.remove(entry.getKey());
              } else {
                customFields.put(entry.getKey(), value);
              }
            });
    return customFields;
  }

  /** Returns whether it is new. */
  boolean link(Receivable receivable, String reference, String number) {
    return tenant.links(receivable, reference).putIfAbsent(number, now.get()) == null;
  }

  ObjectNode replaceLinks(
      Receivable receivable, String reference, JsonNode numbers, Optional<Long> maxRemovals) {
    var wanted = new TreeSet<>(ModelTenant.CODE_POINTS);
    numbers.forEach(number -> wanted.add(number.textValue()));
    var links = tenant.links(receivable, reference);
    var added = new ArrayList<>(wanted);
    added.removeAll(links.keySet());
    var removed = new ArrayList<>(links.keySet());
    removed.removeAll(wanted);
    long guard = links.size() > GUARDED_FROM ? links.size() / 2 : links.size();
    if (removed.size() > maxRemovals.orElse(guard)) {
      throw Refused.because(409, "TOO_MANY_REMOVALS");
    }
    int unchanged = links.size() - removed.size();
    String moment = now.get();
    removed.forEach(links::remove);
    added.forEach(number -> links.put(number, moment));
    var changes = Json.newObject();
    added.forEach(changes.putArray("added")::add);
    removed.forEach(changes.putArray("removed")::add);
    return changes.put("unchanged", unchanged).put("total", links.size());
  }

  ObjectNode handOver(String giver, JsonNode body) {
    String receiver = body.path("to").textValue();
    int reports = body.path("reports").asBoolean(true) ? moveReports(giver, receiver) : 0;
    var counts = Json.newObject();
    for (var receivable : Receivable.values()) {
      int moved = 0;
      int merged = 0;
      if (body.path("links").asBoolean(true)) {
        var given = tenant.links(receivable, giver);
        for (var number : given.keySet()) {
          boolean isNew = tenant.links(receivable, receiver).putIfAbsent(number, now.get()) == null;
          moved += isNew ? 1 : 0;
          merged += isNew ? 0 : 1;
        }
        given.clear();
      }
      counts.putObject(receivable.plural()).put("moved", moved).put("merged", merged);
    }
    counts.putObject("reports").put("moved", reports);
    return counts;
  }

  private int moveReports(String giver, String receiver) {
    if (tenant.reportsOf(giver).isEmpty()) {
      return 0;
    }
    if (tenant.supervisorsOf(receiver).contains(giver)) {
      String above = tenant.representatives.get(giver).supervisor();
      tenant.representatives.computeIfPresent(
          receiver, (key, one) -> one.supervisedBy(above, now.get()));
    }
    var reports = tenant.reportsOf(giver);
    reports.forEach(
        report ->
            tenant.representatives.computeIfPresent(
                report, (key, one) -> one.supervisedBy(receiver, now.get())));
    return reports.size();
  }
}
