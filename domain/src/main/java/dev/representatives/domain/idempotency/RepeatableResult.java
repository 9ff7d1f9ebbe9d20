package dev.representatives.domain.idempotency;

import dev.representatives.domain.outcome.WriteOutcome;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of a request that may be a repetition.
 *
 * @param outcome the effect of the write; empty if nothing was done, since it was a repetition
 * @param response as it was rendered when the request succeeded
 */
public record RepeatableResult(Optional<WriteOutcome> outcome, String response) {
  public RepeatableResult {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(response, "response");
  }

  /** Whether the response is that of an earlier request. */
  public boolean isReplay() {
    return outcome.isEmpty();
  }
}
