package dev.representatives.application;

import java.time.Duration;

/** Waits for a random time, so that conflicting transactions do not conflict again. */
@FunctionalInterface
public interface Pause {
  /**
   * Waits for a random time up to a limit.
   *
   * @param longest the limit
   */
  void upTo(Duration longest);
}
