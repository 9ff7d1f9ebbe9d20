package dev.representatives.bootstrap.shutdown;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * How long the service takes to stop.
 *
 * @param delay for how long it serves on, reported as not ready
 * @param gracePeriod how long requests that have begun then have to end
 */
@ConfigurationProperties("representatives.shutdown")
record ShutdownSettings(Duration delay, Duration gracePeriod) {}
