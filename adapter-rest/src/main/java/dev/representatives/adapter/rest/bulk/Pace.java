package dev.representatives.adapter.rest.bulk;

/** The pace at which a caller may send lines, each of which counts as a request. */
interface Pace {
  /**
   * Waits until the caller may have one more line.
   *
   * @return false if the service stops before
   */
  boolean await();

  /** Whether {@link #await} would wait. */
  boolean isExhausted();
}
