package dev.representatives.adapter.rest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.domain.FuzzInputs;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

class StrictJsonFuzzTest {
  private static final Set<ProblemType> REFUSALS =
      Set.of(ProblemType.MALFORMED_JSON, ProblemType.DUPLICATE_KEY, ProblemType.INVALID_ENCODING);

  @FuzzInputs
  void a_body_is_refused_or_is_one_value_that_can_be_sent_again(byte[] body) throws IOException {
    fuzzerTestOneInput(body);
  }

  public static void fuzzerTestOneInput(byte[] body) throws IOException {
    var value = value(body);
    if (value.isPresent()) {
      byte[] written = written(value.get());
      assertThat(written(value(written).orElseThrow())).isEqualTo(written);
      assertThat(value((new String(body, UTF_8) + " ]").getBytes(UTF_8))).isEmpty();
    }
  }

  /** Empty if the body is refused as documented. */
  private static Optional<JsonNode> value(byte[] body) {
    try {
      return Optional.of(StrictJson.value(body));
    } catch (ProblemException e) {
      assertThat(e.type()).isIn(REFUSALS);
      assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(200);
      return Optional.empty();
    }
  }

  private static byte[] written(JsonNode value) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var generator = new JsonFactory().createGenerator(bytes)) {
      JsonNodeTreeCodec.getInstance().writeTree(generator, value);
    }
    return bytes.toByteArray();
  }
}
