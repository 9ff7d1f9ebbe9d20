package dev.representatives.domain.outcome;

import java.util.Optional;

/** What a write has done. */
public enum WriteOutcome {
  /** It was not there before. */
  CREATED,

  /** It was there, and is different now. */
  CHANGED,

  /** It was there as it should be; nothing was written. */
  UNCHANGED;

  /** What a write does that finds one state and wants another. */
  public static WriteOutcome between(Optional<?> before, Object after) {
    return before.map(found -> found.equals(after) ? UNCHANGED : CHANGED).orElse(CREATED);
  }
}
