package dev.representatives.adapter.rest.ratelimit;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/**
 * The limit of requests per key.
 *
 * @param requests the maximum number of requests per window; 0 disables the limit
 * @param window the time after which an exhausted limit is fully available again
 */
@ConfigurationProperties("representatives.rate-limit")
record RateLimitSettings(@Min(0) @Max(1_000_000) long requests, @Positive Duration window) {}
