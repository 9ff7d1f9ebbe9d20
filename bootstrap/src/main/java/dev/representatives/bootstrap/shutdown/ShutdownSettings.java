package dev.representatives.bootstrap.shutdown;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;

/**
 * The durations of a shutdown.
 *
 * @param delay how long the service keeps serving while it reports that it is not ready
 * @param gracePeriod how long requests in progress may then take to complete
 */
@ConfigurationProperties("representatives.shutdown")
record ShutdownSettings(@PositiveOrZero Duration delay, @PositiveOrZero Duration gracePeriod) {}
