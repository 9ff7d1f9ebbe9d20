package dev.representatives.adapter.rest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are not JSON, or are ambiguous JSON. */
class StrictJsonRefusalsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\r\n\t",
        "{",
        "}",
        "[",
        "{}{}",
        "{} {}",
        "{} x",
        "{},",
        "[1,]",
        "{\"name\": \"a\",}",
        "nul",
        "TRUE",
        "{'name': 'a'}",
        "{name: \"a\"}",
        "{\"name\": NaN}",
        "{\"name\": Infinity}",
        "{} // comment",
        "/* */ {}",
        "{\"name\": \"a\nb\"}",
        "{\"name\": \"\\x\"}",
        "{\"name\": \"\\u12\"}",
        "{\"name\" \"a\"}",
        "{\"a\": tru}",
        "01",
        "+1",
        "1.",
        ".5",
        "0x1",
        "\"a",
        "<name/>",
        "name=a",
        "{}\u0000",
        "\u0000"
      })
  void a_body_that_is_not_one_json_value_is_malformed(String body) {
    assertThat(typeOf(body.getBytes(UTF_8))).isEqualTo(ProblemType.MALFORMED_JSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"a\", \"name\": \"b\"}",
        "{\"name\": \"a\", \"n\\u0061me\": \"b\"}",
        "{\"custom_fields\": {\"collections\": {\"x\": 1, \"x\": 2}}}",
        "{\"custom_fields\": {\"collections\": {}, \"collections\": {}}}",
        "{\"ignored\": [{\"x\": 1, \"x\": 1}]}"
      })
  void a_key_that_stands_twice_in_an_object_is_refused(String body) {
    assertThat(typeOf(body.getBytes(UTF_8))).isEqualTo(ProblemType.DUPLICATE_KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C0AF",
        "C080",
        "E080AF",
        "F08080AF",
        "EDA080",
        "EDBFBF",
        "EDA0BDEDB880",
        "F4908080",
        "FF",
        "80",
        "E9",
        "C3",
        "F09F98",
        "F8A1A1A1A1"
      })
  void a_body_that_is_not_utf8_is_refused(String hexadecimal) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes("{\"name\": \"a".getBytes(UTF_8));
    bytes.writeBytes(HexFormat.of().parseHex(hexadecimal));
    bytes.writeBytes("\"}".getBytes(UTF_8));

    assertThat(typeOf(bytes.toByteArray())).isEqualTo(ProblemType.INVALID_ENCODING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"\\ud83d\"}",
        "{\"name\": \"\\ude00\"}",
        "{\"name\": \"\\ude00\\ud83d\"}",
        "{\"\\ud83d\": 1}",
        "{\"custom_fields\": {\"collections\": {\"x\": \"\\udfff\"}}}",
        "{\"ignored\": [{\"x\": \"\\ud800\"}]}"
      })
  void half_of_a_surrogate_pair_is_refused(String body) {
    assertThat(typeOf(body.getBytes(UTF_8))).isEqualTo(ProblemType.INVALID_ENCODING);
  }

  private static ProblemType typeOf(byte[] body) {
    return catchThrowableOfType(ProblemException.class, () -> StrictJson.value(body)).type();
  }
}
