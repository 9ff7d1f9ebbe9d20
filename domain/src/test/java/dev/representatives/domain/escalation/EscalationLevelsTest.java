package dev.representatives.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscalationLevelsTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 10})
  void zero_to_ten_levels_can_be_asked_for(long value) {
    assertThat(EscalationLevels.of(value).value()).isEqualTo((int) value);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, TOO_SMALL",
    "-9223372036854775808, TOO_SMALL",
    "11, TOO_LARGE",
    "4294967296, TOO_LARGE",
    "9223372036854775807, TOO_LARGE"
  })
  void any_other_number_is_refused(long value, ViolationCode code) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> EscalationLevels.of(value))
        .withMessage("Ask for 0 to 10 levels.")
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void three_levels_are_the_default() {
    assertThat(EscalationLevels.DEFAULT.value()).isEqualTo(3);
  }
}
