package dev.representatives.domain.outcome;

import java.util.Optional;

/** The outcome of a write. */
public enum WriteOutcome {
  /** It did not exist before. */
  CREATED,

  /** It existed and has changed. */
  CHANGED,

  /** It existed with the requested contents; nothing was written. */
  UNCHANGED;

  /** The outcome of a write from one state to another. */
  public static WriteOutcome between(Optional<?> before, Object after) {
    return before.map(found -> found.equals(after) ? UNCHANGED : CHANGED).orElse(CREATED);
  }
}
