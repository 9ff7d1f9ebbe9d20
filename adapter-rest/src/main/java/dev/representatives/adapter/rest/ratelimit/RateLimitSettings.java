package dev.representatives.adapter.rest.ratelimit;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * How many requests a key may make.
 *
 * @param requests in one window; 0 is no limit
 * @param window the time in which a limit that was used up is available again
 */
@ConfigurationProperties("representatives.rate-limit")
record RateLimitSettings(long requests, Duration window) {}
