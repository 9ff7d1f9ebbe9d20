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
 * Decodes the path and query of a request, strictly and once: the framework's decoder turns bytes
 * that are no UTF-8 into U+FFFD, so that different keys become one.
 */
final class PercentDecoding {
  private static final int RADIX = 16;

  private PercentDecoding() {}

  /** One of the segments after the base path, from 0, decoded. */
  static String segment(HttpRequest<?> request, int index) {
    String path = SentRequest.path(request);
    int base = path.indexOf(ApiPaths.BASE + "/");
    return decode(path.substring(base + ApiPaths.BASE.length() + 1).split("/", -1)[index]);
  }

  /**
   * Decodes percent-encoding (RFC 3986, section 2.1); a plus sign stays one.
   *
   * @throws ProblemException when it is malformed, or the bytes are no UTF-8
   */
  static String decode(String encoded) {
    var bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        bytes.write(octet(encoded, i + 1));
        i += 2;
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

  private static int octet(String encoded, int at) {
    int high = at + 1 < encoded.length() ? Character.digit(encoded.charAt(at), RADIX) : -1;
    int low = at + 1 < encoded.length() ? Character.digit(encoded.charAt(at + 1), RADIX) : -1;
    if (high < 0 || low < 0) {
      throw new ProblemException(
          ProblemType.MALFORMED_PATH,
          "A % in the path or query is followed by two hexadecimal digits; a literal one is %25.");
    }
    return high * RADIX + low;
  }
}
