package dev.representatives.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.port.out.TransactionConflictException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions on failing use cases. */
final class Failures {
  private Failures() {}

  static Failure failureOf(ThrowingCallable work) {
    var thrown = catchThrowableOfType(FailureException.class, work);
    assertThat(thrown).as("the failure").isNotNull();
    return thrown.failure();
  }

  static void assertFails(FailureCode code, ThrowingCallable work) {
    assertThat(failureOf(work).code()).isEqualTo(code);
  }

  static void assertFails(FailureCode code, String detail, ThrowingCallable work) {
    assertThat(failureOf(work)).isEqualTo(Failure.of(code, detail));
  }

  /** The location and the code of each violation; only a pointer begins with a slash. */
  static List<String> violationsOf(ThrowingCallable work) {
    var failure = failureOf(work);
    assertThat(failure.code()).isEqualTo(FailureCode.VALIDATION_FAILED);
    return failure.violations().stream().map(v -> v.location().name() + " " + v.code()).toList();
  }

  static void assertConflict(String message, ThrowingCallable work) {
    assertThatExceptionOfType(TransactionConflictException.class)
        .isThrownBy(work)
        .withMessage(message);
  }

  /** The code of an outcome that is a failure; null for any other outcome. */
  static FailureCode codeOf(Object outcome) {
    return outcome instanceof FailureException e ? e.failure().code() : null;
  }
}
