package dev.representatives.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {
  @Test
  void one_attempt_without_a_pause_is_a_policy() {
    assertThatCode(() -> new RetryPolicy(1, Duration.ZERO, Duration.ZERO))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "-1, 0, 0", "1, -1, 0", "1, 0, -1"})
  void no_attempt_and_negative_times_are_none(int attempts, long elapsed, long pause) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new RetryPolicy(attempts, Duration.ofMillis(elapsed), Duration.ofMillis(pause)))
        .withMessage("at least one attempt, and no negative times");
  }

  @Test
  void the_default_policy_ends_within_three_seconds() {
    var policy = RetryPolicy.DEFAULT;
    var longestPause = policy.firstPause().multipliedBy(1L << (policy.maxAttempts() - 2));

    assertThat(policy.maxAttempts()).isGreaterThan(1);
    assertThat(policy.maxElapsed().plus(longestPause)).isLessThan(Duration.ofSeconds(3));
  }
}
