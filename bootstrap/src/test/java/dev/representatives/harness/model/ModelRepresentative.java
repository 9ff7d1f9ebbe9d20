package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.harness.http.Json;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A representative without its links.
 *
 * @param fields those with a value
 */
record ModelRepresentative(
    Map<String, String> fields,
    Map<String, JsonNode> customFields,
    String createdAt,
    String updatedAt) {
  private static final String SUPERVISOR = "supervisor_representative_reference";

  String field(String name) {
    return fields.get(name);
  }

  String supervisor() {
    return field(SUPERVISOR);
  }

  boolean isReachable() {
    return field("email") != null;
  }

  ModelRepresentative supervisedBy(String reference, String now) {
    var changed = new TreeMap<>(fields);
    if (reference == null) {
      changed.remove(SUPERVISOR);
    } else {
      changed.put(SUPERVISOR, reference);
    }
    return new ModelRepresentative(changed, customFields, createdAt, now);
  }

  boolean hasSameContentAs(ModelRepresentative other) {
    return Objects.equals(fields, other.fields) && Objects.equals(customFields, other.customFields);
  }

  /** The fields of the representation but the links and the times. */
  ObjectNode shown(String reference) {
    var shown = Json.newObject().put("reference", reference);
    for (var field : RepresentativeField.values()) {
      shown.put(field.fieldName(), fields.get(field.fieldName()));
    }
    var collections = shown.putObject("custom_fields").putObject("collections");
    customFields.forEach(collections::set);
    return shown;
  }
}
