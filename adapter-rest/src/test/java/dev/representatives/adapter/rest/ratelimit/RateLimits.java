package dev.representatives.adapter.rest.ratelimit;

import java.time.Duration;

/** Quotas for tests of other rooms. */
public final class RateLimits {
  private RateLimits() {}

  public static RateLimit none() {
    return new RateLimit(new RateLimitSettings(0, Duration.ofDays(1)));
  }
}
