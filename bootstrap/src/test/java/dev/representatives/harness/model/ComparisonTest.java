package dev.representatives.harness.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers that differ from those of the model are found. */
class ComparisonTest {
  private final Comparison comparison = new Comparison();

  @Test
  void results_in_another_order_than_the_lines_are_found() {
    var expected = Expected.of(200, Json.parse("[{\"line\": 1}, {\"line\": 2}, {\"line\": 3}]"));
    var answer = lines("{\"line\": 2}", "{\"line\": 1}", "{\"line\": 3}");

    assertThatThrownBy(() -> check(expected, answer)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> check(expected.withLate(Set.of(3)), answer))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void the_result_of_a_line_that_has_waited_may_come_later() {
    var expected =
        Expected.of(200, Json.parse("[{\"line\": 1}, {\"line\": 2}, {\"line\": 3}]"))
            .withLate(Set.of(1));

    assertThatCode(() -> check(expected, lines("{\"line\": 2}", "{\"line\": 3}", "{\"line\": 1}")))
        .doesNotThrowAnyException();
  }

  @Test
  void a_body_of_a_response_to_HEAD_is_found() {
    var expected = Expected.of(200, Json.newObject().put("name", "Jane")).withoutBody();

    assertThatCode(() -> check(expected, answer(""))).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(expected, answer("{\"name\": \"Jane\"}")))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void a_response_to_HEAD_without_the_entity_tag_is_found() {
    var expected = Expected.resource(200, Json.newObject()).withoutBody();
    var tagged = new Answer("/", 200, Map.of("etag", List.of("\"a\"")), "");

    assertThatCode(() -> check(expected, tagged)).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(expected, answer(""))).isInstanceOf(AssertionError.class);
  }

  @Test
  void a_cursor_has_the_same_text_in_all_answers() {
    var expected = Expected.of(200, Json.newObject().put("next_cursor", Expected.CURSOR + 1));

    check(expected, answer("{\"next_cursor\": \"abc\"}"));

    assertThatCode(() -> check(expected, answer("{\"next_cursor\": \"abc\"}")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> check(expected, answer("{\"next_cursor\": \"abd\"}")))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> check(expected, answer("{\"next_cursor\": null}")))
        .isInstanceOf(AssertionError.class);
  }

  private void check(Expected expected, Answer answer) {
    comparison.check(expected, answer, answer.body().isEmpty() ? Json.newObject() : answer.json());
  }

  private static Answer answer(String body) {
    return new Answer("/", 200, Map.of(), body);
  }

  private static Answer lines(String... lines) {
    return new Answer(
        "/", 200, Map.of("content-type", List.of(Answer.NDJSON)), String.join("\n", lines));
  }
}
