package dev.representatives.harness.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks a database until something has happened in it. */
final class Polling {
  private static final int CANNOT_CONVERT_STRING = 3854;
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
      while (!holds(condition)) {
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

  /**
   * MySQL fails to show the statement of another connection that has characters beyond the BMP: its
   * lists of statements have an older character set. Then nothing is known yet.
   */
  private static boolean holds(Condition condition) throws SQLException {
    try {
      return condition.holds();
    } catch (SQLException e) {
      if (e.getErrorCode() == CANNOT_CONVERT_STRING) {
        return false;
      }
      throw e;
    }
  }

  /** A question to a database. */
  @FunctionalInterface
  interface Condition {
    boolean holds() throws SQLException;
  }
}
