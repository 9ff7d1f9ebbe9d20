package dev.representatives.bootstrap.shutdown;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * The durations of a shutdown.
 *
 * @param delay how long the service keeps serving while it reports that it is not ready
 * @param gracePeriod how long requests in progress may then take to complete
 */
@ConfigurationProperties("representatives.shutdown")
record ShutdownSettings(Duration delay, Duration gracePeriod) {}
