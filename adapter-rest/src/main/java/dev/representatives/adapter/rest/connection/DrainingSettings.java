package dev.representatives.adapter.rest.connection;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * How connections end when the service stops.
 *
 * @param idleTimeout how long one is kept over which nothing comes
 */
@ConfigurationProperties("representatives.shutdown")
record DrainingSettings(Duration idleTimeout) {}
