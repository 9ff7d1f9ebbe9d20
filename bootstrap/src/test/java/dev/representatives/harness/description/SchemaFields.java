package dev.representatives.harness.description;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** The fields of a schema, each named with its component. */
final class SchemaFields {
  private final ApiDocument document;
  private final Set<String> visited = new HashSet<>();

  SchemaFields(ApiDocument document) {
    this.document = document;
  }

  /** Adds the names of all fields that the schema describes. */
  void described(JsonNode schema, Set<String> names) {
    if (schema.isMissingNode() || !visited.add(schema.toString())) {
      return;
    }
    var resolved = document.resolved(schema);
    resolved
        .path("properties")
        .properties()
        .forEach(
            field -> {
              names.add(name(schema, field.getKey()));
              described(field.getValue(), names);
            });
    described(resolved.path("items"), names);
    resolved.path("allOf").forEach(part -> described(part, names));
    resolved.path("oneOf").forEach(alternative -> described(alternative, names));
  }

  /** Adds the names of the fields of a value that are not null. */
  void seen(JsonNode schema, JsonNode value, Set<String> names) {
    var resolved = document.resolved(schema);
    resolved
        .path("properties")
        .properties()
        .forEach(
            field -> {
              var member = value.path(field.getKey());
              if (!member.isMissingNode() && !member.isNull()) {
                names.add(name(schema, field.getKey()));
                seen(field.getValue(), member, names);
              }
            });
    if (resolved.has("items")) {
      value.forEach(item -> seen(resolved.path("items"), item, names));
    }
    for (var part : resolved.path("allOf")) {
      seen(part, value, names);
    }
    for (var alternative : resolved.path("oneOf")) {
      if (hasRequiredFields(alternative, value)) {
        seen(alternative, value, names);
      }
    }
  }

  private boolean hasRequiredFields(JsonNode schema, JsonNode value) {
    for (var field : document.resolved(schema).path("required")) {
      if (!value.has(field.asText())) {
        return false;
      }
    }
    return true;
  }

  private static String name(JsonNode schema, String field) {
    String reference = schema.path("$ref").asText("");
    return "field " + reference.substring(reference.lastIndexOf('/') + 1) + "." + field;
  }
}
