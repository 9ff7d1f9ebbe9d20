package dev.representatives.bootstrap.transfer;

import dev.representatives.bootstrap.client.Json;
import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The fields of a line that need more than to be copied. */
final class Fields {
  static final String REFERENCE = "reference";
  static final String SUPERVISOR = "supervisor_representative_reference";
  static final String CUSTOM_FIELDS = "custom_fields";
  static final String COLLECTIONS = "collections";

  /** Why a line was refused; an import ignores both, so that a corrected file can be sent. */
  static final String REFUSED_CODE = "refused_code";

  static final String REFUSED_REASON = "refused_reason";

  /** The lists of links; absent or null leaves the links as they are. */
  static final Set<String> LISTS = Set.of("accounts", "documents");

  /** How a line is written, and its precondition. */
  static final Set<String> OF_EVERY_LINE = Set.of("op", "if_match");

  private static final Set<String> IGNORED =
      Set.of("created_at", "updated_at", "linked_at", REFUSED_CODE, REFUSED_REASON);
  private static final String TOTAL = "_total";

  private Fields() {}

  /** Whether an import leaves the field out, since it cannot be set. */
  static boolean isIgnored(String name) {
    return IGNORED.contains(name);
  }

  /** Whether the field is the number of all links of a list, which may be longer than the list. */
  static boolean isTotal(String name) {
    return name.endsWith(TOTAL) && LISTS.contains(listOf(name));
  }

  private static String listOf(String total) {
    return total.substring(0, total.length() - TOTAL.length());
  }

  /** A line without the fields that cannot be set. A total is kept, as a check of its list. */
  static JsonNode sendable(JsonNode line) {
    var kept = new LinkedHashMap<String, JsonNode>();
    for (var field : line.entries()) {
      String name = field.getKey();
      boolean isTotalAlone = isTotal(name) && Json.member(line, listOf(name)).isEmpty();
      if (!isIgnored(name) && !isTotalAlone) {
        kept.put(name, field.getValue());
      }
    }
    return JsonNode.createObjectNode(kept);
  }

  /** An entry of a list of the service as a line of a file, with the names that an import reads. */
  static JsonNode exported(JsonNode entry) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    for (var field : entry.entries()) {
      boolean isReference = field.getKey().equals("representative_reference");
      fields.put(isReference ? REFERENCE : field.getKey(), field.getValue());
    }
    return JsonNode.createObjectNode(fields);
  }

  /** The custom fields of a representative, by name. */
  static Map<String, JsonNode> customFields(JsonNode representative) {
    var values = new LinkedHashMap<String, JsonNode>();
    Json.member(representative, CUSTOM_FIELDS)
        .flatMap(fields -> Json.member(fields, COLLECTIONS))
        .filter(JsonNode::isObject)
        .ifPresent(fields -> fields.entries().forEach(e -> values.put(e.getKey(), e.getValue())));
    return values;
  }
}
