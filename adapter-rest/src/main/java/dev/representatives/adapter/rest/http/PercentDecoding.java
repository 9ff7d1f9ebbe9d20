package dev.representatives.adapter.rest.http;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import io.micronaut.http.HttpRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Decodes the path and query of a request, strictly and once. The framework decodes a path like a
 * form (micronaut-core 6974, 8090): a plus sign becomes a space, and bytes that are not UTF-8
 * become U+FFFD, so that different keys become equal.
 */
final class PercentDecoding {
  private static final int ESCAPE_LENGTH = 3;
  private static final int RADIX = 16;

  private PercentDecoding() {}

  /** The decoded segment with that index after the base path, from 0. */
  static String segment(HttpRequest<?> request, int index) {
    String path = SentRequest.path(request);
    int base = path.indexOf(ApiPaths.BASE + "/");
    return decode(path.substring(base + ApiPaths.BASE.length() + 1).split("/", -1)[index]);
  }

  /**
   * Decodes percent-encoding (RFC 3986, section 2.1); a plus sign remains a plus sign.
   *
   * @param encoded a well-formed text, as the guard of the connection accepts it
   * @throws ProblemException if the bytes are not UTF-8
   */
  static String decode(String encoded) {
    var bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        bytes.write(Integer.parseInt(encoded, i + 1, i + ESCAPE_LENGTH, RADIX));
        i += ESCAPE_LENGTH - 1;
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new ProblemException(
          ProblemType.INVALID_ENCODING,
          "The percent-encoded bytes of the path or query are not UTF-8.");
    }
  }
}
