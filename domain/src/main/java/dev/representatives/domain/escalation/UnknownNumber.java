package dev.representatives.domain.escalation;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.receivables.LinkedNumber;
import java.util.Objects;

/**
 * A number that the tenant does not have.
 *
 * @param number the number as the caller sent it
 * @param failure the failure of a request for this number alone
 */
public record UnknownNumber(LinkedNumber number, Failure failure) implements EscalationResult {
  public UnknownNumber {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(failure, "failure");
  }
}
