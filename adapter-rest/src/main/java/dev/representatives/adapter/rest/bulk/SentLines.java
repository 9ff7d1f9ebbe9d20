package dev.representatives.adapter.rest.bulk;

import java.util.Optional;

/** The lines of a body in either form. */
interface SentLines {
  /** The next line that is not blank; waits for it. Empty at the end. */
  Optional<SentLine> next();

  /** Whether {@link #next} returns without waiting. */
  boolean hasArrived();

  /** Whether all lines were read. */
  boolean isComplete();
}
