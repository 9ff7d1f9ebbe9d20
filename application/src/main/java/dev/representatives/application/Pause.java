package dev.representatives.application;

import java.time.Duration;

/** Waits a random part of a time, so that transactions that collided do not collide again. */
@FunctionalInterface
public interface Pause {
  /**
   * Waits.
   *
   * @param longest at most that long
   */
  void upTo(Duration longest);
}
