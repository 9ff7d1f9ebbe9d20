package dev.representatives.domain.failure;

import dev.representatives.domain.validation.Violations;
import java.util.Objects;

/**
 * Aborts a use case and rolls back its transaction. The only exception that a caller of an inbound
 * port has to expect.
 */
public final class FailureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  public FailureException(Failure failure) {
    this(failure, null);
  }

  /**
   * @param cause the exception of an outbound adapter, only for the log; null when there is none
   */
  public FailureException(Failure failure, Throwable cause) {
    super(failure.code() + ": " + failure.detail(), cause);
    this.failure = Objects.requireNonNull(failure, "failure");
  }

  /**
   * Aborts the use case if there are violations.
   *
   * @throws FailureException VALIDATION_FAILED, with all violations
   */
  public static void throwIfAny(Violations violations) {
    if (!violations.isEmpty()) {
      throw new FailureException(Failure.validation(violations.found()));
    }
  }

  /** The failure of the use case. */
  public Failure failure() {
    return failure;
  }
}
