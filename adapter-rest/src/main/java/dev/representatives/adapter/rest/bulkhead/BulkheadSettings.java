package dev.representatives.adapter.rest.bulkhead;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/**
 * How many requests run at the same time. Bulks have a limit of their own.
 *
 * @param reads how many of those that only read
 * @param writes how many others
 * @param maxWaiting how many of each kind wait for others to end; more are refused
 * @param longestWait how long a request waits before it is refused
 */
@ConfigurationProperties("representatives.concurrency")
record BulkheadSettings(
    @Min(1) int reads,
    @Min(1) int writes,
    @Min(0) int maxWaiting,
    @Positive Duration longestWait) {}
