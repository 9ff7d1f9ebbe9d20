package dev.representatives.domain.outcome;

import java.util.Objects;

/**
 * The result of a write.
 *
 * @param outcome the effect of the write
 * @param state the state after the write
 * @param <T> the type of the state
 */
public record Written<T>(WriteOutcome outcome, T state) {
  public Written {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(state, "state");
  }

  /** Whether the write created it. */
  public boolean created() {
    return outcome == WriteOutcome.CREATED;
  }
}
