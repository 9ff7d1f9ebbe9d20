package dev.representatives.adapter.rest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.domain.FuzzInputs;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

class PercentDecodingFuzzTest {
  /** What follows each percent sign here, since others do not reach the decoder. */
  private static final String NO_ESCAPE = "(?s).*%(?![0-9A-Fa-f]{2}).*";

  @FuzzInputs
  void a_path_is_refused_or_decoded_once_to_what_encodes_to_the_same(byte[] sent) {
    fuzzerTestOneInput(sent);
  }

  public static void fuzzerTestOneInput(byte[] sent) {
    String path = new String(sent, StandardCharsets.US_ASCII).replace('\uFFFD', 'x');
    if (path.matches(NO_ESCAPE)) {
      return;
    }

    var decoded = decode(path);

    if (decoded.isPresent()) {
      assertThat(decode(encoded(decoded.get()))).isEqualTo(decoded);
      assertThat(decode(path.replace("%", "%25"))).contains(path);
      assertThat(URI.create("/" + encoded(decoded.get())).getPath()).isEqualTo("/" + decoded.get());
    }
  }

  private static Optional<String> decode(String path) {
    try {
      return Optional.of(PercentDecoding.decode(path));
    } catch (ProblemException e) {
      assertThat(e.type()).isEqualTo(ProblemType.INVALID_ENCODING);
      return Optional.empty();
    }
  }

  private static String encoded(String text) {
    var encoded = new StringBuilder();
    for (byte octet : text.getBytes(UTF_8)) {
      encoded.append(String.format("%%%02x", octet & 0xFF));
    }
    return encoded.toString();
  }
}
