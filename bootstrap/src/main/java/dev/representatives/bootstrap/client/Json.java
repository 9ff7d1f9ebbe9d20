package dev.representatives.bootstrap.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.JsonStreamConfig;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads and writes JSON with all digits of its numbers. */
public final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();
  private static final JsonNodeTreeCodec TREES =
      JsonNodeTreeCodec.getInstance()
          .withConfig(
              JsonStreamConfig.DEFAULT
                  .withUseBigDecimalForFloats(true)
                  .withUseBigIntegerForInts(true));

  private Json() {}

  /**
   * Reads exactly one value; empty if the bytes are anything else, or have a key twice, or a number
   * with an exponent that does not fit into an int.
   */
  public static Optional<JsonNode> read(byte[] bytes) {
    try (var parser = FACTORY.createParser(bytes)) {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      var value = TREES.readTree(parser);
      return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Writes a value in one line. */
  public static byte[] write(JsonNode value) {
    var bytes = new ByteArrayOutputStream();
    try (var generator = FACTORY.createGenerator(bytes)) {
      TREES.writeTree(generator, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The text of a member; empty if there is none, or it is no text. */
  public static Optional<String> text(JsonNode object, String name) {
    return member(object, name).filter(JsonNode::isString).map(JsonNode::getStringValue);
  }

  /** A member that is not null. */
  public static Optional<JsonNode> member(JsonNode object, String name) {
    return object.isObject()
        ? Optional.ofNullable(object.get(name)).filter(value -> !value.isNull())
        : Optional.empty();
  }
}
