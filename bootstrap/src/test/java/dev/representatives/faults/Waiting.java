package dev.representatives.faults;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits in a monitor for an event; a wait without an end becomes a failure. */
final class Waiting {
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private Waiting() {}

  /** Waits until the condition holds; each change of it notifies the monitor. */
  static void until(Object monitor, BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    synchronized (monitor) {
      while (!condition.getAsBoolean()) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          throw new AssertionError("nothing happens");
        }
        TimeUnit.NANOSECONDS.timedWait(monitor, left);
      }
    }
  }
}
