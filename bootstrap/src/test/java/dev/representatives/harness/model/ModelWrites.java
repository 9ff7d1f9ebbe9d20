package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.harness.http.Json;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The writes of docs/api.md, as naively as it describes them. */
final class ModelWrites {
  private static final String SUPERVISOR = "supervisor_representative_reference";
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

  /** Refuses an account that is not valid. */
  void requireAccount(JsonNode account) {
    var errors = new TreeSet<String>();
    requireTexts(account, List.of("name"), errors);
    Refused.ifAny(errors);
  }

  /** Refuses a document that is not valid. */
  void requireDocument(JsonNode document) {
    var errors = new TreeSet<String>();
    requireTexts(document, DOCUMENT_FIELDS, errors);
    String account = document.path("account_number").asText("");
    if (!account.isBlank() && !tenant.accounts.containsKey(account)) {
      errors.add("/account_number ACCOUNT_NOT_FOUND");
    }
    for (var field : DOCUMENT_FIELDS.subList(1, DOCUMENT_FIELDS.size())) {
      String date = document.path(field).asText("");
      if (!date.isBlank() && !isDate(date)) {
        errors.add("/" + field + " DATE_INVALID");
      }
    }
    Refused.ifAny(errors);
  }

  private static void requireTexts(JsonNode body, List<String> names, Set<String> errors) {
    for (var name : names) {
      if (body.path(name).asText("").isBlank()) {
        errors.add("/" + name + " REQUIRED");
      }
    }
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
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

  /**
   * What a body makes of a representative.
   *
   * @param errors receives what is not valid
   */
  ModelRepresentative revised(String reference, JsonNode body, boolean merge, Set<String> errors) {
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
    errors.addAll(violations(reference, current, fields, body));
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

  /** Returns whether it is new. */
  boolean link(Receivable receivable, String reference, String number) {
    return tenant.links(receivable, reference).putIfAbsent(number, now.get()) == null;
  }

  /** Adds the numbers that do not exist to the errors, with their positions in a field. */
  void requireNumbers(
      Receivable receivable, JsonNode numbers, String field, Collection<String> errors) {
    for (int i = 0; i < numbers.size(); i++) {
      if (!tenant.has(receivable, numbers.get(i).textValue())) {
        errors.add("/" + field + "/" + i + " " + receivable.notFound());
      }
    }
  }

  ObjectNode replaceLinks(
      Receivable receivable, String reference, JsonNode numbers, Optional<Integer> maxRemovals) {
    var wanted = new TreeSet<>(ModelTenant.CODE_POINTS);
    numbers.forEach(number -> wanted.add(number.textValue()));
    var links = tenant.links(receivable, reference);
    var added = new ArrayList<>(wanted);
    added.removeAll(links.keySet());
    var removed = new ArrayList<>(links.keySet());
    removed.removeAll(wanted);
    int guard = links.size() > GUARDED_FROM ? links.size() / 2 : links.size();
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
