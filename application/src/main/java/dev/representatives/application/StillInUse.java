package dev.representatives.application;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;

/** Creates the failures for the deletion of something to which other data refers. */
final class StillInUse {
  private StillInUse() {}

  static FailureException failure(FailureCode code, String detail) {
    return new FailureException(Failure.of(code, detail));
  }

  /**
   * Refuses a deletion unless it includes the links.
   *
   * @throws FailureException with the code
   */
  static void refuseUnless(boolean withLinks, FailureCode code, String detail) {
    if (!withLinks) {
      throw failure(code, detail);
    }
  }
}
