package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.representatives.harness.http.Json;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of a bulk.
 *
 * @param json empty if the line is no JSON
 */
record ModelLine(int number, Optional<JsonNode> json) {
  /** The lines of a body; blank ones are counted, and are no lines. */
  static List<ModelLine> of(ModelRequest bulk) {
    var lines = new ArrayList<ModelLine>();
    if (bulk.isLines()) {
      var texts = bulk.body().orElseThrow().split("\n", -1);
      for (int i = 0; i < texts.length; i++) {
        if (!texts[i].isBlank()) {
          lines.add(new ModelLine(i + 1, parsed(texts[i])));
        }
      }
    } else {
      bulk.json().forEach(line -> lines.add(new ModelLine(lines.size() + 1, Optional.of(line))));
    }
    return lines;
  }

  private static Optional<JsonNode> parsed(String text) {
    try {
      return Optional.of(Json.parse(text));
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /** The text of a field; null if the line has none. */
  String text(String field) {
    return json.map(line -> line.path(field).textValue()).orElse(null);
  }

  String operation() {
    return text("op");
  }
}
