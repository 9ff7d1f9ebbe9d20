package dev.representatives.adapter.rest.ratelimit;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** The part of its limit that a key has used. */
record RateLimitUse(long requests, Duration window, ConsumptionProbe probe) {
  static final String ATTRIBUTE = RateLimitUse.class.getName();

  private static final long NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

  boolean isExceeded() {
    return !probe.isConsumed();
  }

  long left() {
    return probe.getRemainingTokens();
  }

  /** The time until the whole limit is available again. */
  long secondsToReset() {
    return seconds(probe.getNanosToWaitForReset());
  }

  /** The time until one more request is allowed; never 0, or callers would retry immediately. */
  long secondsToWait() {
    return Math.max(1, seconds(probe.getNanosToWaitForRefill()));
  }

  private static long seconds(long nanos) {
    return (nanos + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND;
  }
}
