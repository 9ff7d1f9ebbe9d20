package dev.representatives.harness.network;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Makes changes, and waits for them. */
final class Monitor {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  synchronized void change(Runnable change) {
    change.run();
    notifyAll();
  }

  /** Waits until the condition holds. */
  synchronized void awaitForEver(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      wait();
    }
  }

  /**
   * Waits until the condition holds, or fails.
   *
   * @param otherwise what is wrong if it never does
   */
  synchronized void await(BooleanSupplier condition, String otherwise) throws InterruptedException {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (!condition.getAsBoolean()) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        throw new AssertionError(otherwise);
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }
}
