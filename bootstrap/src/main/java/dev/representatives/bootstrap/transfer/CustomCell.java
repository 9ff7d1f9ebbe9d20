package dev.representatives.bootstrap.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.representatives.bootstrap.client.Json;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The value of a custom field in a cell. It has a type, which a cell does not: a number in decimal
 * form, {@code true} and {@code false} have their types, and everything else is text. Text that
 * looks like one of these is a JSON string, with its quotes.
 */
final class CustomCell {
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
  private static final String QUOTE = "\"";

  private CustomCell() {}

  /** Reads a cell that is not empty. */
  static JsonNode read(String cell) {
    if (NUMBER.matcher(cell).matches()) {
      return JsonNode.createNumberNode(new BigDecimal(cell));
    }
    if (isFlag(cell)) {
      return JsonNode.createBooleanNode(Boolean.parseBoolean(cell));
    }
    return quoted(cell).orElseGet(() -> JsonNode.createStringNode(cell));
  }

  /** Writes a value, so that {@link #read} returns it. */
  static String write(JsonNode value) {
    if (value.isNumber()) {
      return value.getBigDecimalValue().toPlainString();
    }
    if (value.isBoolean()) {
      return Boolean.toString(value.getBooleanValue());
    }
    String text = value.getStringValue();
    boolean isAmbiguous = NUMBER.matcher(text).matches() || isFlag(text) || text.startsWith(QUOTE);
    return isAmbiguous ? new String(Json.write(value), UTF_8) : text;
  }

  private static boolean isFlag(String text) {
    return text.equals("true") || text.equals("false");
  }

  private static Optional<JsonNode> quoted(String cell) {
    return cell.startsWith(QUOTE)
        ? Json.read(cell.getBytes(UTF_8)).filter(JsonNode::isString)
        : Optional.empty();
  }
}
