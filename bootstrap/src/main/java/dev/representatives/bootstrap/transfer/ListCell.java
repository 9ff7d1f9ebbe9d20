package dev.representatives.bootstrap.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.representatives.bootstrap.client.Json;
import io.micronaut.json.tree.JsonNode;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A list of numbers in a cell: separated by vertical bars, or a JSON array, which is also the form
 * of an empty list and of numbers that contain a bar.
 */
final class ListCell {
  private static final Pattern BAR = Pattern.compile("\\|");

  private ListCell() {}

  /** Reads a cell that is not empty. */
  static JsonNode read(String cell) {
    return Json.read(cell.getBytes(UTF_8))
        .filter(JsonNode::isArray)
        .orElseGet(
            () ->
                JsonNode.createArrayNode(
                    Arrays.stream(BAR.split(cell, -1))
                        .map(String::strip)
                        .map(JsonNode::createStringNode)
                        .toList()));
  }
}
