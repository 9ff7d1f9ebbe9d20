package dev.representatives.adapter.rest.ratelimit;

/** The pace at which a caller may send the lines of a bulk, each of which counts as a request. */
public interface Pace {
  /** Waits until the caller may have one more line, or until the service stops. */
  void await();

  /** Whether {@link #await} would wait. */
  boolean isExhausted();
}
