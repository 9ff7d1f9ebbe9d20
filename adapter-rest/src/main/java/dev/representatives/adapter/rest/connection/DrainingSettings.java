package dev.representatives.adapter.rest.connection;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;

/**
 * The settings for closing connections when the service stops.
 *
 * @param idleTimeout how long an idle connection stays open
 */
@ConfigurationProperties("representatives.shutdown")
record DrainingSettings(@PositiveOrZero Duration idleTimeout) {}
