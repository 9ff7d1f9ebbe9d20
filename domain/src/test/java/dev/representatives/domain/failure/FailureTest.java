package dev.representatives.domain.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureTest {
  private static final Violation VIOLATION =
      new Violation(Location.field("email"), ViolationCode.REQUIRED, "Give it.");

  @Test
  void one_violation_is_reported_in_the_singular() {
    assertThat(Failure.validation(List.of(VIOLATION)))
        .isEqualTo(
            new Failure(
                FailureCode.VALIDATION_FAILED, "1 value is not valid.", List.of(VIOLATION)));
  }

  @Test
  void several_refused_values_are_counted() {
    var failure = Failure.validation(List.of(VIOLATION, VIOLATION));

    assertThat(failure.detail()).isEqualTo("2 values are not valid.");
    assertThat(failure.violations()).hasSize(2);
  }

  @Test
  void a_failed_validation_gives_the_reason() {
    assertThatIllegalArgumentException().isThrownBy(() -> Failure.validation(List.of()));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VALIDATION_FAILED")
  void any_other_failure_has_no_violations(FailureCode code) {
    assertThat(Failure.of(code, "No.")).isEqualTo(new Failure(code, "No.", List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Failure(code, "No.", List.of(VIOLATION)));
  }

  @Test
  void an_exception_carries_the_failure_and_for_the_log_its_cause() {
    var failure = Failure.of(FailureCode.STORE_BUSY, "Send it again.");
    var cause = new IllegalStateException("deadlock");

    assertThat(new FailureException(failure, cause))
        .hasMessage("STORE_BUSY: Send it again.")
        .hasCause(cause)
        .extracting(FailureException::failure)
        .isEqualTo(failure);
  }

  @Test
  void an_exception_needs_no_cause() {
    var failure = Failure.of(FailureCode.STORE_BUSY, "Send it again.");

    assertThat(new FailureException(failure))
        .hasNoCause()
        .extracting(FailureException::failure)
        .isEqualTo(failure);
  }
}
