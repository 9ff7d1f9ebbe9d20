package dev.representatives.adapter.rest.bulk;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/**
 * The limits of bulk requests.
 *
 * @param maxRunning how many run at the same time
 * @param progressTimeout how long nothing may arrive, or nothing may be received by the client
 */
@ConfigurationProperties("representatives.bulk")
record BulkSettings(@Min(1) int maxRunning, @Positive Duration progressTimeout) {}
