package dev.representatives.adapter.rest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.domain.failure.FailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonElementsTest {
  private static final List<String> ELEMENTS =
      List.of(
          "1",
          "-1.50e3",
          "true",
          "null",
          "\"\"",
          "\"a,]\\\"\\u00e9\"",
          "\"\u00e9\uD83D\uDE00\"",
          "[]",
          "[ 1, [2]]",
          "{}",
          "{\"a\": {\"b\": [1, \"}\"]}}",
          "\"" + "long".repeat(3000) + "\"");

  @Test
  void each_element_keeps_its_text() {
    String body = "\uFEFF [ 1 ,\n1.0,{ \"a\" : [\"]\"] }\t,\"\u00e9\"]\n";

    assertThat(elements(body)).containsExactly("1", "1.0", "{ \"a\" : [\"]\"] }", "\"\u00e9\"");
  }

  @Test
  void an_empty_array_has_no_elements() {
    assertThat(elements("[]")).isEmpty();
    assertThat(elements(" [ ] ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void elements_are_found_in_an_array_of_any_size(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      var expected = new ArrayList<String>();
      var body = new StringBuilder("[");
      for (int left = random.nextInt(60); left > 0; left--) {
        String element = ELEMENTS.get(random.nextInt(ELEMENTS.size()));
        body.append(expected.isEmpty() ? "" : ",").append(space(random));
        body.append(element).append(space(random));
        expected.add(element);
      }

      assertThat(elements(body.append(']').toString()))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(expected);
    }
  }

  private static String space(Random random) {
    return " \n\t\r ".substring(0, random.nextInt(5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1 | MALFORMED_JSON",
        "[1,] | MALFORMED_JSON",
        "[1 2] | MALFORMED_JSON",
        "[1]] | MALFORMED_JSON",
        "[01] | MALFORMED_JSON",
        "[tru] | MALFORMED_JSON",
        "[{\"a\":1,\"a\":2}] | DUPLICATE_KEY",
        "{ | MALFORMED_JSON",
        "{} [] | MALFORMED_JSON",
        "tru | MALFORMED_JSON",
      })
  void a_syntax_error_anywhere_refuses_the_body(String body, ProblemType type) {
    assertThat(catchThrowableOfType(ProblemException.class, () -> elements(body)).type())
        .isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "1", "\"[]\"", "null"})
  void a_body_of_another_type_has_the_wrong_type(String body) {
    var refused = catchThrowableOfType(FailureException.class, () -> elements(body));

    assertThat(refused.failure().violations())
        .singleElement()
        .matches(violation -> violation.code().name().equals("WRONG_TYPE"));
  }

  private static List<String> elements(String body) {
    return StrictJson.elements(body.getBytes(UTF_8)).stream()
        .map(element -> new String(element, UTF_8))
        .toList();
  }
}
