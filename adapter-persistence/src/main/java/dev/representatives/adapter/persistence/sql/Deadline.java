package dev.representatives.adapter.persistence.sql;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The time after which the current thread begins nothing more on the database, since the caller
 * waits. What has begun may take a moment longer, so that a statement or a rollback that is nearly
 * done does not cost its connection. A thread without a deadline, such as that of a bulk, a command
 * or a migration, has only the limits of each statement.
 */
public final class Deadline {
  /** As long as a statement waits for a lock. */
  private static final long MOMENT = Duration.ofSeconds(1).toNanos();

  private static final long NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);
  private static final ThreadLocal<Deadline> OF_THREAD = new ThreadLocal<>();

  private final long nanoTime;

  private Deadline(long nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * Does work that has a deadline.
   *
   * @param nanoTime the deadline, by {@link System#nanoTime}
   */
  public static <T> T run(long nanoTime, Supplier<T> work) {
    var before = OF_THREAD.get();
    OF_THREAD.set(new Deadline(nanoTime));
    try {
      return work.get();
    } finally {
      OF_THREAD.set(before);
    }
  }

  /** How long a wait may take, in milliseconds, before there is no time to begin anything. */
  public static long millisToBegin(long longest) {
    return millis(longest, 0);
  }

  /** How long a wait may take, in milliseconds, for what has begun; 0 when it has to end. */
  public static long millisToEnd(long longest) {
    return millis(longest, MOMENT);
  }

  /** Whether the current thread must begin nothing more. */
  static boolean isOver() {
    var deadline = OF_THREAD.get();
    return deadline != null && deadline.nanosLeft() <= 0;
  }

  private static long millis(long longest, long more) {
    var deadline = OF_THREAD.get();
    if (deadline == null) {
      return longest;
    }
    long nanos = Math.max(0, deadline.nanosLeft() + more);
    // Rounded up, since a wait of 0 would be one without an end.
    return Math.min(longest, (nanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
  }

  private long nanosLeft() {
    return nanoTime - System.nanoTime();
  }
}
