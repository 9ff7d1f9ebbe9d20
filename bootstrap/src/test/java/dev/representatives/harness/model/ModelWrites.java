package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.harness.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The writes of docs/api.md, as naively as it describes them. */
final class ModelWrites {
  private static final String SUPERVISOR = "supervisor_representative_reference";
  private static final int GUARDED_FROM = 20;

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

  void requireAccountOf(JsonNode document) {
    if (!tenant.accounts.containsKey(document.path("account_number").textValue())) {
      Refused.ifAny(Set.of("/account_number ACCOUNT_NOT_FOUND"));
    }
  }

  void saveDocument(String number, JsonNode body) {
    var document = Json.newObject().put("document_number", number);
    for (var field : List.of("account_number", "invoice_date", "due_date")) {
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

  /** What a body makes of a representative; refuses what is not valid. */
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
        if (text == null || text.isBlank()) {
          fields.remove(name);
        } else {
          fields.put(name, name.equals("language") ? text.toLowerCase(Locale.ROOT) : text);
        }
      }
    }
    Refused.ifAny(violations(reference, current, fields, body));
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

  private Set<String> violations(
      String reference, ModelRepresentative current, Map<String, String> fields, JsonNode body) {
    var errors = new TreeSet<String>();
    String email = fields.get("email");
    if (body.has("email") && email != null && !email.contains("@")) {
      errors.add("/email EMAIL_INVALID");
    }
    String supervisor = fields.get(SUPERVISOR);
    boolean isNew =
        current == null || (supervisor != null && !supervisor.equals(current.supervisor()));
    if (supervisor != null && isNew) {
      String error = supervisorError(reference, supervisor);
      if (error != null) {
        errors.add("/" + SUPERVISOR + " " + error);
      }
    }
    return errors;
  }

  private String supervisorError(String reference, String supervisor) {
    if (supervisor.equals(reference)) {
      return "SUPERVISOR_IS_SELF";
    }
    if (!tenant.representatives.containsKey(supervisor)) {
      return "SUPERVISOR_NOT_FOUND";
    }
    return tenant.supervisorsOf(supervisor).contains(reference) ? "SUPERVISOR_CYCLE" : null;
  }

  private static Map<String, JsonNode> customFields(
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
              if (value.isNull() || (value.isTextual() && value.textValue().isBlank())) {
                customFields.remove(entry.getKey());
              } else {
                customFields.put(entry.getKey(), value);
              }
            });
    return customFields;
  }

  void requireBoth(Receivable receivable, String reference, String number) {
    requireRepresentative(reference);
    if (!tenant.has(receivable, number)) {
      throw Refused.because(404, receivable.notFound());
    }
  }

  void requireRepresentative(String reference) {
    if (!tenant.representatives.containsKey(reference)) {
      throw Refused.because(404, "REPRESENTATIVE_NOT_FOUND");
    }
  }

  /** Returns whether it is new. */
  boolean link(Receivable receivable, String reference, String number) {
    requireBoth(receivable, reference, number);
    return tenant.links(receivable, reference).putIfAbsent(number, now.get()) == null;
  }

  /** Returns whether it was there. */
  boolean unlink(Receivable receivable, String reference, String number) {
    requireRepresentative(reference);
    return tenant.links(receivable, reference).remove(number) != null;
  }

  JsonNode replaceLinks(
      Receivable receivable, String reference, JsonNode numbers, Integer maxRemovals) {
    var errors = new TreeSet<String>();
    var wanted = new TreeSet<>(ModelTenant.CODE_POINTS);
    for (int i = 0; i < numbers.size(); i++) {
      String number = numbers.get(i).textValue();
      wanted.add(number);
      if (!tenant.has(receivable, number)) {
        errors.add("/numbers/" + i + " " + receivable.notFound());
      }
    }
    Refused.ifAny(errors);
    requireRepresentative(reference);
    var links = tenant.links(receivable, reference);
    var added = new ArrayList<>(wanted);
    added.removeAll(links.keySet());
    var removed = new ArrayList<>(links.keySet());
    removed.removeAll(wanted);
    int most =
        maxRemovals != null
            ? maxRemovals
            : links.size() > GUARDED_FROM ? links.size() / 2 : links.size();
    if (removed.size() > most) {
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

  JsonNode handOver(String giver, JsonNode body) {
    String receiver = body.path("to").textValue();
    if (receiver.equals(giver)) {
      Refused.ifAny(Set.of("/to HAND_OVER_TO_SELF"));
    }
    if (!tenant.representatives.containsKey(receiver)) {
      Refused.ifAny(Set.of("/to REPRESENTATIVE_NOT_FOUND"));
    }
    requireRepresentative(giver);
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
