package dev.representatives.adapter.rest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import io.micronaut.json.tree.JsonNode;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
  @Test
  void a_key_may_have_50000_characters() {
    assertThat(read("{\"" + "k".repeat(50_000) + "\": 1}").size()).isEqualTo(1);
    assertThat(refusal("{\"" + "k".repeat(50_001) + "\": 1}"))
        .isEqualTo("A key in the body has more than 50000 characters.");
    assertThat(refusal("{\"a\": [{\"" + "k".repeat(60_000) + "\": 1}]}"))
        .isEqualTo("A key in the body has more than 50000 characters.");
  }

  @Test
  void a_key_is_measured_without_its_escapes() {
    assertThat(read("{\"" + "\\u006b".repeat(50_000) + "\": 1}").size()).isEqualTo(1);
    assertThat(refusal("{\"" + "\\u006b".repeat(50_001) + "\": 1}"))
        .isEqualTo("A key in the body has more than 50000 characters.");
  }

  @Test
  void a_string_may_have_20_million_characters() {
    assertThat(refusal("\"" + "s".repeat(20_000_001) + "\""))
        .isEqualTo("A string in the body has more than 20000000 characters.");
  }

  @Test
  void a_body_may_nest_100_levels() {
    assertThat(read("[".repeat(100) + "]".repeat(100)).isArray()).isTrue();
    assertThat(refusal("[".repeat(101) + "]".repeat(101)))
        .isEqualTo("The body is nested more than 100 levels deep.");
    assertThat(refusal("{\"a\":".repeat(101) + "1" + "}".repeat(101)))
        .isEqualTo("The body is nested more than 100 levels deep.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "-%s", "0.%s", "%s.5", "1e%s"})
  void a_number_may_have_1000_characters(String form) {
    assertThat(refusal(form.formatted("1".repeat(1001))))
        .isEqualTo("A number in the body has more than 1000 characters.");
  }

  @Test
  void an_error_in_one_of_many_values_names_the_place_in_that_value() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> StrictJson.part("{bad}".getBytes(UTF_8)))
        .withMessage("The line is not well-formed JSON, at line 1, column 2.");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> StrictJson.part("{\"a\": 1, \"a\": 2}".getBytes(UTF_8)))
        .withMessageStartingWith(
            "The line contains an object with the same key twice, at line 1, column ");
  }

  @Test
  void one_byte_order_mark_is_skipped() {
    assertThat(read("\uFEFF{}").isObject()).isTrue();
    assertThat(read("\uFEFF \"\uFEFFx\"").getStringValue()).isEqualTo("\uFEFFx");
  }

  @Test
  void a_byte_order_mark_is_no_body() {
    assertThat(refusal("\uFEFF")).isEqualTo("The body is empty; send one JSON value.");
  }

  @Test
  void a_second_byte_order_mark_is_refused() {
    assertThat(refusal("\uFEFF\uFEFF{}"))
        .isEqualTo("The body begins with more than one byte order mark; send one or none.");
  }

  @ParameterizedTest
  @ValueSource(strings = {" \uFEFF{}", "{\uFEFF}", "{}\uFEFF"})
  void a_byte_order_mark_elsewhere_is_no_json(String body) {
    assertThat(problem(body.getBytes(UTF_8)).type()).isEqualTo(ProblemType.MALFORMED_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void the_byte_order_mark_of_another_encoding_is_refused(String encoding) {
    assertThat(problem("\uFEFF{}".getBytes(Charset.forName(encoding))).type())
        .isEqualTo(ProblemType.INVALID_ENCODING);
  }

  private static JsonNode read(String body) {
    return StrictJson.value(body.getBytes(UTF_8));
  }

  private static String refusal(String body) {
    return problem(body.getBytes(UTF_8)).getMessage();
  }

  private static ProblemException problem(byte[] body) {
    return catchThrowableOfType(ProblemException.class, () -> StrictJson.value(body));
  }
}
