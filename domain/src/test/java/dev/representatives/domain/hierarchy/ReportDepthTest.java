package dev.representatives.domain.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportDepthTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, Supervision.MAX_LEVELS})
  void as_many_levels_as_a_chain_can_have_are_accepted(long levels) {
    assertThat(ReportDepth.of(levels).levels()).isEqualTo(levels);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void less_than_one_level_is_too_small(long levels) {
    assertRefused(ViolationCode.TOO_SMALL, levels);
  }

  @ParameterizedTest
  @ValueSource(longs = {Supervision.MAX_LEVELS + 1, 1L << 32, Long.MAX_VALUE})
  void more_levels_than_a_chain_can_have_are_too_large(long levels) {
    assertRefused(ViolationCode.TOO_LARGE, levels);
  }

  @Test
  void the_default_lists_direct_reports() {
    assertThat(ReportDepth.DIRECT).isEqualTo(new ReportDepth(1));
  }

  private static void assertRefused(ViolationCode code, long levels) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> ReportDepth.of(levels))
        .withMessage("Ask for 1 to 1000 levels.")
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
