package dev.representatives.adapter.rest.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.adapter.rest.problem.WireViolationCode;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import io.micronaut.http.HttpRequest;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.JsonStreamConfig;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a body as exactly one JSON value in UTF-8 (RFC 8259), with unique keys and numbers of full
 * precision; one byte order mark may precede it. The framework's own reader also accepts UTF-16 and
 * further input after the value, and keeps the last of two equal keys.
 */
final class StrictJson {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(JsonLimit.CONSTRAINTS)
          .build();

  private static final JsonNodeTreeCodec TREES =
      JsonNodeTreeCodec.getInstance()
          .withConfig(
              JsonStreamConfig.DEFAULT
                  .withUseBigDecimalForFloats(true)
                  .withUseBigIntegerForInts(true));

  private StrictJson() {}

  /** Reads the body; refuses a media type that the method of the request does not accept. */
  static JsonNode read(HttpRequest<?> request, byte[] body) {
    BodyMediaType.requireJson(request);
    return value(body);
  }

  /** Reads a body whose media type was checked before. */
  static JsonNode value(byte[] body) {
    return value(body, "The body");
  }

  /** Reads one of many values in a body; an error names the place in that value. */
  static JsonNode part(byte[] part) {
    return value(part, "The line");
  }

  private static JsonNode value(byte[] text, String name) {
    var value = parse(decode(text), name, TREES::readTree);
    requireCharacters(value);
    return value;
  }

  /** Reads a body that is an array, and returns the text of each element. */
  static List<byte[]> elements(byte[] body) {
    String text = decode(body);
    return parse(text, "The body", parser -> elements(text, parser));
  }

  private static List<byte[]> elements(String text, JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      // A syntax error is reported first, wherever it is.
      parser.skipChildren();
      parser.finishToken();
      if (parser.nextToken() != null) {
        throw continued();
      }
      throw new FailureException(
          Failure.validation(
              List.of(
                  new Violation(Location.BODY, WireViolationCode.WRONG_TYPE, "Send an array."))));
    }
    var elements = new ArrayList<byte[]>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int begin = (int) parser.currentTokenLocation().getCharOffset();
      parser.skipChildren();
      parser.finishToken();
      int end = (int) parser.currentLocation().getCharOffset();
      elements.add(text.substring(begin, end).getBytes(StandardCharsets.UTF_8));
    }
    return elements;
  }

  private static String decode(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      String json = withoutByteOrderMark(text);
      if (beginsWithByteOrderMark(json)) {
        throw new ProblemException(
            ProblemType.INVALID_ENCODING,
            "The body begins with more than one byte order mark; send one or none.");
      }
      return json;
    } catch (CharacterCodingException e) {
      throw new ProblemException(ProblemType.INVALID_ENCODING, "The body is not UTF-8.");
    }
  }

  /** Some editors begin a file with one; RFC 8259, section 8.1, allows a parser to ignore it. */
  private static String withoutByteOrderMark(String text) {
    return beginsWithByteOrderMark(text) ? text.substring(1) : text;
  }

  private static boolean beginsWithByteOrderMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
  }

  private static ProblemException continued() {
    return malformed("The body continues after its JSON value.");
  }

  /** Reads a value from its first token. */
  @FunctionalInterface
  private interface ValueReader<T> {
    T read(JsonParser parser) throws IOException;
  }

  private static <T> T parse(String text, String name, ValueReader<T> reader) {
    try (var parser = JSON.createParser(text)) {
      if (parser.nextToken() == null) {
        throw ProblemException.emptyBody();
      }
      var value = reader.read(parser);
      if (parser.nextToken() != null) {
        throw continued();
      }
      return value;
    } catch (JsonParseException e) {
      boolean duplicate =
          e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("Duplicate field");
      throw new ProblemException(
          duplicate ? ProblemType.DUPLICATE_KEY : ProblemType.MALFORMED_JSON,
          name
              + (duplicate
                  ? " contains an object with the same key twice, at line "
                  : " is not well-formed JSON, at line ")
              + place(e)
              + ".");
    } catch (StreamConstraintsException e) {
      throw malformed(JsonLimit.brokenBy(e));
    } catch (NumberFormatException e) {
      // The exponent does not fit into an int, so not even a BigDecimal can hold the number.
      throw malformed("The exponent of a number in the body is too large.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String place(JsonParseException e) {
    return e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
  }

  private static ProblemException malformed(String detail) {
    return new ProblemException(ProblemType.MALFORMED_JSON, detail);
  }

  private static void requireCharacters(JsonNode node) {
    if (node.isString()) {
      requireCharacters(node.getStringValue());
    } else if (node.isObject()) {
      node.entries()
          .forEach(
              entry -> {
                requireCharacters(entry.getKey());
                requireCharacters(entry.getValue());
              });
    } else if (node.isArray()) {
      node.values().forEach(StrictJson::requireCharacters);
    }
  }

  private static void requireCharacters(String text) {
    if (CodePoints.hasLoneSurrogate(text)) {
      throw new ProblemException(
          ProblemType.INVALID_ENCODING, "A \\u escape encodes a lone surrogate.");
    }
  }
}
