package dev.representatives.adapter.rest.connection;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * How long a request may take to arrive, counted from its first byte.
 *
 * @param headerTimeout to the end of its header
 * @param timeout to its last byte
 */
@ConfigurationProperties("representatives.request")
record RequestSettings(Duration headerTimeout, Duration timeout) {}
