package dev.representatives.domain.failure;

import dev.representatives.domain.validation.Violations;
import java.util.Objects;

/**
 * Ends a use case that failed, and with it the transaction, which is rolled back. The only
 * exception that a caller of an inbound port has to expect.
 */
public final class FailureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  public FailureException(Failure failure) {
    this(failure, null);
  }

  /**
   * @param cause what an outbound adapter met, for the log alone; null when there is none
   */
  public FailureException(Failure failure, Throwable cause) {
    super(failure.code() + ": " + failure.detail(), cause);
    this.failure = Objects.requireNonNull(failure, "failure");
  }

  /**
   * Ends the request when anything was found to be wrong with it.
   *
   * @throws FailureException with all of it
   */
  public static void throwIfAny(Violations violations) {
    if (!violations.isEmpty()) {
      throw new FailureException(Failure.validation(violations.found()));
    }
  }

  /** What went wrong. */
  public Failure failure() {
    return failure;
  }
}
