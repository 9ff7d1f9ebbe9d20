package dev.representatives.bootstrap.transfer;

import static java.util.stream.Collectors.joining;

import dev.representatives.bootstrap.client.ClientException;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of a file, which the names in its header define. */
final class CsvColumns {
  /** The names of columns with a custom field begin with it. */
  static final String CUSTOM = Fields.CUSTOM_FIELDS + "." + Fields.COLLECTIONS + ".";

  private final List<String> names;

  private CsvColumns(List<String> names) {
    this.names = names;
  }

  /**
   * The columns of a header.
   *
   * @throws ClientException if the file cannot be imported with this header
   */
  static CsvColumns of(Resource resource, List<String> header) {
    var names = header.stream().map(name -> name.startsWith(CUSTOM) ? name : name.strip()).toList();
    var known = known(resource);
    var seen = new HashSet<String>();
    for (var name : names) {
      boolean isCustom = resource == Resource.REPRESENTATIVES && isCustom(name);
      if (!isCustom && !known.contains(name)) {
        throw ClientException.notStarted(
            ("The header has the column '%s', which %s do not have. The columns are %s%s. Nothing"
                    + " was sent.")
                .formatted(
                    name,
                    resource,
                    known.stream().collect(joining(", ")),
                    resource == Resource.REPRESENTATIVES ? ", " + CUSTOM + "<key>" : ""));
      }
      if (!seen.add(name)) {
        throw ClientException.notStarted(
            "The header has the column '%s' twice. Nothing was sent.".formatted(name));
      }
    }
    for (var name : resource.required()) {
      if (!seen.contains(name)) {
        throw ClientException.notStarted(
            "The header has no column '%s'; its columns are %s. Nothing was sent."
                .formatted(name, String.join(", ", names)));
      }
    }
    return new CsvColumns(names);
  }

  private static boolean isCustom(String name) {
    return name.startsWith(CUSTOM) && name.length() > CUSTOM.length();
  }

  private static Set<String> known(Resource resource) {
    var known = new LinkedHashSet<>(resource.texts());
    if (resource == Resource.REPRESENTATIVES) {
      Fields.LISTS.stream().sorted().forEach(known::add);
    }
    known.addAll(resource.readOnly());
    Fields.OF_EVERY_LINE.stream().sorted().forEach(known::add);
    known.add(Fields.REFUSED_CODE);
    known.add(Fields.REFUSED_REASON);
    return known;
  }

  int size() {
    return names.size();
  }

  /** The line of a record; an empty cell is null. */
  JsonNode line(List<String> cells) {
    var fields = new LinkedHashMap<String, JsonNode>();
    var custom = new LinkedHashMap<String, JsonNode>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      String cell = cells.get(i);
      if (name.startsWith(CUSTOM)) {
        custom.put(
            name.substring(CUSTOM.length()),
            cell.isEmpty() ? JsonNode.nullNode() : CustomCell.read(cell));
      } else {
        fields.put(name, cell.isEmpty() ? JsonNode.nullNode() : value(name, cell));
      }
    }
    if (!custom.isEmpty()) {
      fields.put(
          Fields.CUSTOM_FIELDS,
          JsonNode.createObjectNode(Map.of(Fields.COLLECTIONS, JsonNode.createObjectNode(custom))));
    }
    return Fields.sendable(JsonNode.createObjectNode(fields));
  }

  private static JsonNode value(String name, String cell) {
    if (Fields.LISTS.contains(name)) {
      return ListCell.read(cell);
    }
    return Fields.isTotal(name) && cell.matches("\\d{1,18}")
        ? JsonNode.createNumberNode(new BigDecimal(cell))
        : JsonNode.createStringNode(cell);
  }
}
