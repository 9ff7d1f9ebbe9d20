package dev.representatives.application.bulk;

import dev.representatives.domain.representative.RepresentativeReference;

/**
 * What a line waits for.
 *
 * @param cause why it cannot be carried out yet
 * @param supervisor the supervisor that it names
 */
record Wait(Cause cause, RepresentativeReference supervisor) {
  /** Why a line waits. */
  enum Cause {
    /** Its supervisor does not exist yet. */
    MISSING,
    /** It would close a cycle. */
    CYCLE
  }
}
