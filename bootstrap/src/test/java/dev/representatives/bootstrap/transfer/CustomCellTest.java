package dev.representatives.bootstrap.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomCellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "5",
        "-1.5",
        "true",
        "false",
        "007",
        "1E5",
        "+5",
        "\"",
        "\"quoted\"",
        "\"a\" b",
        "null",
        "2026-11-22",
        "line\nbreak",
        "ä"
      })
  void text_stays_text(String text) {
    var value = JsonNode.createStringNode(text);

    assertThat(CustomCell.read(CustomCell.write(value))).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "1E+3", "123456789012345678901234567890.123"})
  void a_number_stays_a_number(String number) {
    var value = JsonNode.createNumberNode(new BigDecimal(number));

    var read = CustomCell.read(CustomCell.write(value));

    assertThat(read.isNumber()).isTrue();
    assertThat(read.getBigDecimalValue()).isEqualByComparingTo(new BigDecimal(number));
  }

  @Test
  void a_flag_stays_a_flag() {
    assertThat(CustomCell.read("true")).isEqualTo(JsonNode.createBooleanNode(true));
    assertThat(CustomCell.write(JsonNode.createBooleanNode(false))).isEqualTo("false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"007", "1E5", "+5", "1,5", "TRUE", "\"open"})
  void text_that_only_looks_similar_stays_text(String cell) {
    assertThat(CustomCell.read(cell)).isEqualTo(JsonNode.createStringNode(cell));
  }
}
