package dev.representatives.adapter.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.representatives.domain.text.CodePoints;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.JsonStreamConfig;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Reads a body as exactly one JSON value in UTF-8 (RFC 8259), with unique keys and numbers that
 * keep their digits. Stricter than the framework's own reader, which takes UTF-16, what follows the
 * value, and the last of two equal keys.
 */
final class JsonBody {
  static final String EXPECTED =
      "Send the body as Content-Type: application/json in UTF-8, without a Content-Encoding.";

  static final String EMPTY = "The body is empty; send one JSON value, such as {}.";

  private static final int MAX_DEPTH = 100;
  private static final int MAX_NUMBER_LENGTH = 1000;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER_LENGTH)
                  .build())
          .build();

  private static final JsonNodeTreeCodec TREES =
      JsonNodeTreeCodec.getInstance()
          .withConfig(
              JsonStreamConfig.DEFAULT
                  .withUseBigDecimalForFloats(true)
                  .withUseBigIntegerForInts(true));

  private JsonBody() {}

  /** Reads a body of {@code application/json}. */
  static JsonNode read(HttpRequest<?> request, byte[] body) {
    return read(request, body, List.of(MediaType.APPLICATION_JSON));
  }

  /** Reads a body of {@code application/json} or {@code application/merge-patch+json}. */
  static JsonNode readPatch(HttpRequest<?> request, byte[] body) {
    return read(request, body, List.of(MediaType.APPLICATION_JSON, MERGE_PATCH));
  }

  private static JsonNode read(HttpRequest<?> request, byte[] body, List<String> accepted) {
    requireMediaType(request, accepted);
    String text = decode(body);
    var value = parse(text);
    requireCharacters(value);
    return value;
  }

  private static void requireMediaType(HttpRequest<?> request, List<String> accepted) {
    boolean isAccepted =
        request
            .getContentType()
            .filter(type -> accepted.contains(type.getName().toLowerCase(Locale.ROOT)))
            .filter(
                type ->
                    type.getParameters()
                        .get("charset")
                        .filter(charset -> !charset.equalsIgnoreCase("utf-8"))
                        .isEmpty())
            .isPresent();
    boolean isEncoded =
        !HeaderList.elements(request.getHeaders().getAll(HttpHeaders.CONTENT_ENCODING)).stream()
            .allMatch("identity"::equalsIgnoreCase);
    if (!isAccepted || isEncoded) {
      throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, EXPECTED);
    }
  }

  private static String decode(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
        throw new ProblemException(
            ProblemType.INVALID_ENCODING, "Send the body without a byte order mark.");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new ProblemException(ProblemType.INVALID_ENCODING, "The body is not UTF-8.");
    }
  }

  private static JsonNode parse(String text) {
    try (var parser = JSON.createParser(text)) {
      if (parser.nextToken() == null) {
        throw malformed(EMPTY);
      }
      var value = TREES.readTree(parser);
      if (parser.nextToken() != null) {
        throw malformed("After the JSON value nothing may follow.");
      }
      return value;
    } catch (JsonParseException e) {
      boolean duplicate =
          e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("Duplicate field");
      throw new ProblemException(
          duplicate ? ProblemType.DUPLICATE_KEY : ProblemType.MALFORMED_JSON,
          (duplicate
                  ? "A key stands twice in one object, at line "
                  : "The body is not JSON, at line ")
              + place(e)
              + ".");
    } catch (JsonProcessingException e) {
      throw malformed(
          "The body nests deeper than "
              + MAX_DEPTH
              + " levels, or has a number of more than "
              + MAX_NUMBER_LENGTH
              + " characters.");
    } catch (NumberFormatException e) {
      // An exponent that does not fit into an int: not even a BigDecimal holds the number.
      throw malformed("A number of the body has too large an exponent.");
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
      node.values().forEach(JsonBody::requireCharacters);
    }
  }

  private static void requireCharacters(String text) {
    if (CodePoints.hasLoneSurrogate(text)) {
      throw new ProblemException(
          ProblemType.INVALID_ENCODING, "A \\u escape stands for half of a surrogate pair.");
    }
  }
}
