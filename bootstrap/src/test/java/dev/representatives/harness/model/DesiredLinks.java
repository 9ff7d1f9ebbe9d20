package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The links that a line of a bulk asks for.
 *
 * @param line the fields of the line; none of a single request
 * @param maxRemovals how many links may go
 */
record DesiredLinks(Optional<JsonNode> line, Optional<Long> maxRemovals) {
  static final DesiredLinks NONE = new DesiredLinks(Optional.empty(), Optional.empty());

  /** The numbers, if the line has the list. */
  Optional<JsonNode> numbers(Receivable receivable) {
    return line.map(fields -> fields.path(receivable.plural())).filter(JsonNode::isArray);
  }

  /** The refused values, whatever is stored. */
  Set<String> incomplete() {
    var errors = new TreeSet<String>();
    for (var receivable : Receivable.values()) {
      var total = line.map(fields -> fields.path(receivable.plural() + "_total"));
      numbers(receivable)
          .filter(numbers -> total.orElseThrow().isNumber())
          .filter(numbers -> numbers.size() != total.orElseThrow().intValue())
          .ifPresent(numbers -> errors.add("/" + receivable.plural() + " LINKS_INCOMPLETE"));
    }
    return errors;
  }
}
