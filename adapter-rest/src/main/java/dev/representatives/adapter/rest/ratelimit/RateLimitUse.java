package dev.representatives.adapter.rest.ratelimit;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** How far a key has used up its limit. */
record RateLimitUse(long requests, Duration window, ConsumptionProbe probe) {
  static final String ATTRIBUTE = RateLimitUse.class.getName();

  private static final long NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

  boolean isExceeded() {
    return !probe.isConsumed();
  }

  long left() {
    return probe.getRemainingTokens();
  }

  /** Until the whole limit is there again. */
  long secondsToReset() {
    return seconds(probe.getNanosToWaitForReset());
  }

  /** Until one more request is let through; never none, at which callers would come at once. */
  long secondsToWait() {
    return Math.max(1, seconds(probe.getNanosToWaitForRefill()));
  }

  private static long seconds(long nanos) {
    return (nanos + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND;
  }
}
