package dev.representatives.domain.failure;

import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Objects;

/**
 * The failure of a use case, as a value.
 *
 * @param code the kind of failure
 * @param detail an English sentence for the caller; never SQL, class names or another tenant's data
 * @param violations every rejected value; empty unless the code is {@link
 *     FailureCode#VALIDATION_FAILED}
 */
public record Failure(FailureCode code, String detail, List<Violation> violations) {
  public Failure {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(detail, "detail");
    violations = List.copyOf(violations);
    if (violations.isEmpty() == (code == FailureCode.VALIDATION_FAILED)) {
      throw new IllegalArgumentException("violations belong to VALIDATION_FAILED, and only there");
    }
  }

  /** A failure with any code except {@link FailureCode#VALIDATION_FAILED}. */
  public static Failure of(FailureCode code, String detail) {
    return new Failure(code, detail, List.of());
  }

  /**
   * A failure with code {@link FailureCode#VALIDATION_FAILED}.
   *
   * @param violations all violations, at least one
   */
  public static Failure validation(List<Violation> violations) {
    int count = violations.size();
    return new Failure(
        FailureCode.VALIDATION_FAILED,
        count == 1 ? "1 value is not valid." : count + " values are not valid.",
        violations);
  }
}
