package dev.representatives.adapter.rest.bulk;

/** The pace at which a caller may send lines, each of which counts as a request. */
interface Pace {
  /** Waits until the caller may have one more line, or until the service stops. */
  void await();

  /** Whether {@link #await} would wait. */
  boolean isExhausted();
}
