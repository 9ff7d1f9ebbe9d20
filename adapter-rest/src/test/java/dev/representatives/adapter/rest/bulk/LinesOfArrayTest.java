package dev.representatives.adapter.rest.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.domain.failure.FailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesOfArrayTest {
  @Test
  void each_element_is_a_line() {
    var lines = LinesOfArray.read(Bodies.of("[{\"a\": [1, 2]},\n", " 5, null]"));

    assertThat(lines.hasArrived()).isTrue();
    assertThat(lines.isComplete()).isTrue();
    assertThat(texts(lines)).containsExactly("1:{\"a\": [1, 2]}", "2:5", "3:null");
  }

  @Test
  void an_empty_array_has_no_line() {
    assertThat(texts(LinesOfArray.read(Bodies.of("[]")))).isEmpty();
  }

  @Test
  void an_array_may_have_1000_elements() {
    assertThat(texts(LinesOfArray.read(Bodies.of("[" + "1,".repeat(999) + "1]")))).hasSize(1000);
    refuses(Bodies.of("[" + "1,".repeat(1000) + "1]"), ProblemType.TOO_MANY_LINES);
  }

  @Test
  void an_array_may_have_32_MiB() {
    String mebibyte = " ".repeat(1024 * 1024);
    var parts = new ArrayList<>(List.of("["));
    for (int i = 0; i < 32; i++) {
      parts.add(mebibyte);
    }
    parts.add("]");

    refuses(Bodies.of(parts.toArray(String[]::new)), ProblemType.TOO_MANY_LINES);
    parts.set(1, mebibyte.substring(2));
    assertThat(texts(LinesOfArray.read(Bodies.of(parts.toArray(String[]::new))))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1", "[1,]", "[1] x", "[{]", "[\"a]"})
  void a_syntax_error_is_one_of_the_request(String body) {
    refuses(Bodies.of(body), ProblemType.MALFORMED_JSON);
  }

  @Test
  void a_body_of_another_type_is_refused() {
    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(() -> LinesOfArray.read(Bodies.of("{}")))
        .satisfies(
            refused ->
                assertThat(refused.failure().violations())
                    .singleElement()
                    .matches(violation -> violation.code().name().equals("WRONG_TYPE")));
  }

  @Test
  void an_array_that_was_cut_is_a_timeout() {
    refuses(Bodies.cut("[1]"), ProblemType.REQUEST_TIMEOUT);
  }

  private static void refuses(ArrivingBody body, ProblemType type) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> LinesOfArray.read(body))
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(type));
  }

  private static List<String> texts(LinesOfArray lines) {
    var texts = new ArrayList<String>();
    for (Optional<SentLine> line = lines.next(); line.isPresent(); line = lines.next()) {
      texts.add(line.get().number() + ":" + new String(line.get().bytes().orElseThrow(), UTF_8));
    }
    return texts;
  }
}
