package dev.representatives.domain.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;

/** Assertions on rejected values. */
public final class Refusals {
  private Refusals() {}

  public static ThrowableAssertAlternative<InvalidValueException> assertRefused(
      ViolationCode code, ThrowingCallable work) {
    return assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(work)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}
