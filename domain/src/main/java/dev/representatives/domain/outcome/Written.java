package dev.representatives.domain.outcome;

import java.util.Objects;

/**
 * What a write answers.
 *
 * @param outcome what it has done
 * @param state what was written about, as it is now
 * @param <T> what that is
 */
public record Written<T>(WriteOutcome outcome, T state) {
  public Written {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(state, "state");
  }

  /** Whether it was not there before. */
  public boolean created() {
    return outcome == WriteOutcome.CREATED;
  }
}
