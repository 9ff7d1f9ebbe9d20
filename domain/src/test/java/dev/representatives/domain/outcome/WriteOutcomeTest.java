package dev.representatives.domain.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WriteOutcomeTest {
  @Test
  void a_missing_state_is_created() {
    assertThat(WriteOutcome.between(Optional.empty(), "a")).isEqualTo(WriteOutcome.CREATED);
    assertThat(new Written<>(WriteOutcome.CREATED, "a").created()).isTrue();
  }

  @Test
  void a_different_state_is_changed() {
    assertThat(WriteOutcome.between(Optional.of("a"), "b")).isEqualTo(WriteOutcome.CHANGED);
    assertThat(new Written<>(WriteOutcome.CHANGED, "b").created()).isFalse();
  }

  @Test
  void an_equal_state_is_unchanged() {
    assertThat(WriteOutcome.between(Optional.of("a"), "a")).isEqualTo(WriteOutcome.UNCHANGED);
    assertThat(new Written<>(WriteOutcome.UNCHANGED, "a").created()).isFalse();
  }
}
