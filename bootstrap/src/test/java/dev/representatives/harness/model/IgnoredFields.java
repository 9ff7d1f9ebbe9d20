package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.harness.http.Json;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The fields of a body that have no effect: a warning, or a refusal of strict handling. */
final class IgnoredFields {
  private static final List<String> COUNTS = List.of("accounts_total", "documents_total");

  private final boolean strict;
  private final ArrayNode warnings = Json.newObject().arrayNode();
  private final Set<String> errors = new TreeSet<>();

  private IgnoredFields(boolean strict) {
    this.strict = strict;
  }

  /** Those of a body that has no field for others to set. */
  static IgnoredFields of(JsonNode body, Collection<String> known, boolean strict) {
    var ignored = new IgnoredFields(strict);
    ignored.unknown("", body, known);
    return ignored;
  }

  /** Those of a representative. */
  static IgnoredFields ofRepresentative(
      JsonNode body, Collection<String> known, Optional<ObjectNode> current, boolean strict) {
    var ignored = new IgnoredFields(strict);
    body.properties()
        .forEach(
            field -> {
              if (COUNTS.contains(field.getKey())) {
                ignored.readOnly(field.getKey(), field.getValue(), current);
              } else {
                ignored.unknown(field.getKey(), "", known);
              }
              if (field.getKey().equals("custom_fields")) {
                ignored.unknown("/custom_fields", field.getValue(), List.of("collections"));
              }
            });
    return ignored;
  }

  private void unknown(String parent, JsonNode body, Collection<String> known) {
    body.fieldNames().forEachRemaining(name -> unknown(name, parent, known));
  }

  private void unknown(String name, String parent, Collection<String> known) {
    if (known.contains(name)) {
      return;
    }
    String pointer = parent + "/" + name;
    var warning = warnings.addObject().put("pointer", pointer).put("code", "UNKNOWN_FIELD");
    known.stream()
        .filter(field -> letters(field).equals(letters(name)))
        .findFirst()
        .ifPresent(field -> warning.put("did_you_mean", field));
    if (strict) {
      errors.add(pointer + " UNKNOWN_FIELD");
    }
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
  }

  private void readOnly(String name, JsonNode value, Optional<ObjectNode> current) {
    warnings.addObject().put("pointer", "/" + name).put("code", "READ_ONLY_FIELD");
    if (strict && current.filter(shown -> shown.path(name).equals(value)).isEmpty()) {
      errors.add("/" + name + " READ_ONLY_FIELD");
    }
  }

  Set<String> errors() {
    return errors;
  }

  /** The answer with the warnings, if there are any. */
  ObjectNode warn(ObjectNode answer) {
    if (!warnings.isEmpty()) {
      answer.set("warnings", warnings);
    }
    return answer;
  }
}
