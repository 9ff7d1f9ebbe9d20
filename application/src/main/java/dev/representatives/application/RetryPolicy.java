package dev.representatives.application;

import java.time.Duration;

/**
 * How often, and for how long, a transaction is run again after a conflict.
 *
 * @param maxAttempts how often at most, the first time included
 * @param maxElapsed after which time it is not run again
 * @param firstPause the longest pause before the second attempt; doubles with each, and each pause
 *     is a random part of it
 */
public record RetryPolicy(int maxAttempts, Duration maxElapsed, Duration firstPause) {
  /** Leaves a caller that waits at most five seconds an answer in time. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(6, Duration.ofMillis(2_500), Duration.ofMillis(20));

  public RetryPolicy {
    if (maxAttempts < 1 || maxElapsed.isNegative() || firstPause.isNegative()) {
      throw new IllegalArgumentException("at least one attempt, and no negative times");
    }
  }
}
