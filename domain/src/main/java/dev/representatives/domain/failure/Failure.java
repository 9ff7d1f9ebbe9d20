package dev.representatives.domain.failure;

import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Objects;

/**
 * What went wrong, as a value.
 *
 * @param code which of the closed set
 * @param detail an English sentence for the caller; never SQL, class names or another tenant's data
 * @param violations every refused value; empty unless the code is {@link
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

  /** A failure of any code but {@link FailureCode#VALIDATION_FAILED}. */
  public static Failure of(FailureCode code, String detail) {
    return new Failure(code, detail, List.of());
  }

  /**
   * Values were refused.
   *
   * @param violations all of them, at least one
   */
  public static Failure validation(List<Violation> violations) {
    int count = violations.size();
    return new Failure(
        FailureCode.VALIDATION_FAILED,
        count == 1 ? "1 value is not valid." : count + " values are not valid.",
        violations);
  }
}
