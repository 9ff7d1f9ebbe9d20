package dev.representatives.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.domain.FuzzInputs;
import dev.representatives.domain.failure.FailureException;
import io.micronaut.json.tree.JsonNode;
import java.util.Optional;
import java.util.Set;

class StrictJsonElementsFuzzTest {
  private static final Set<ProblemType> REFUSALS =
      Set.of(ProblemType.MALFORMED_JSON, ProblemType.DUPLICATE_KEY, ProblemType.INVALID_ENCODING);

  @FuzzInputs
  void the_elements_of_an_array_are_its_values(byte[] body) {
    fuzzerTestOneInput(body);
  }

  public static void fuzzerTestOneInput(byte[] body) {
    var value = value(body);
    if (value.filter(JsonNode::isArray).isPresent()) {
      var elements = StrictJson.elements(body);
      assertThat(elements).hasSize(value.get().size());
      for (int i = 0; i < elements.size(); i++) {
        assertThat(value(elements.get(i))).contains(value.get().get(i));
      }
    } else if (value.isPresent()) {
      assertThatExceptionOfType(FailureException.class).isThrownBy(() -> StrictJson.elements(body));
    } else {
      try {
        // Each element is read later, and may be refused then.
        assertThat(StrictJson.elements(body)).isNotNull();
      } catch (ProblemException e) {
        assertThat(e.type()).isIn(REFUSALS);
      } catch (FailureException e) {
        assertThat(e.failure()).isNotNull();
      }
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
}
