package dev.representatives.application;

import java.time.Duration;

/**
 * How often and for how long a transaction is retried after a conflict.
 *
 * @param maxAttempts the maximum number of attempts, including the first
 * @param maxElapsed the elapsed time after which there is no retry
 * @param firstPause the upper limit of the pause before the second attempt; the limit doubles with
 *     each attempt, and each pause is a random time up to it
 */
public record RetryPolicy(int maxAttempts, Duration maxElapsed, Duration firstPause) {
  /** Leaves enough time to respond to a caller with a timeout of five seconds. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(6, Duration.ofMillis(2_500), Duration.ofMillis(20));

  public RetryPolicy {
    if (maxAttempts < 1 || maxElapsed.isNegative() || firstPause.isNegative()) {
      throw new IllegalArgumentException("at least one attempt, and no negative times");
    }
  }
}
