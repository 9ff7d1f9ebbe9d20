package dev.representatives.domain.outcome;

import java.util.Optional;

/** The outcome of a write. */
public enum WriteOutcome {
  /** It did not exist before. */
  CREATED,

  /** It existed and has changed. */
  CHANGED,

  /** It was already in the requested state; nothing was written. */
  UNCHANGED,

  /** It existed and was removed. */
  DELETED;

  /** The outcome of a write from one state to another. */
  public static WriteOutcome between(Optional<?> before, Object after) {
    return before.map(found -> found.equals(after) ? UNCHANGED : CHANGED).orElse(CREATED);
  }
}
