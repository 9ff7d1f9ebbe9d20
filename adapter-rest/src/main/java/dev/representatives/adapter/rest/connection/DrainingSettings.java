package dev.representatives.adapter.rest.connection;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * The settings for closing connections when the service stops.
 *
 * @param idleTimeout how long an idle connection stays open
 */
@ConfigurationProperties("representatives.shutdown")
record DrainingSettings(Duration idleTimeout) {}
