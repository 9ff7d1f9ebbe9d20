package dev.representatives.harness.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks a database until something has happened in it. */
final class Polling {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  /** InnoDB returns a cached list of its transactions to queries within 100 ms. */
  private static final long POLL_MILLIS = 150;

  private Polling() {}

  /**
   * Waits until the condition holds.
   *
   * @param otherwise what is wrong if it never does
   */
  static void until(Condition condition, String otherwise) {
    try {
      long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
      while (!condition.holds()) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError(otherwise);
        }
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A question to a database. */
  @FunctionalInterface
  interface Condition {
    boolean holds() throws SQLException;
  }
}
