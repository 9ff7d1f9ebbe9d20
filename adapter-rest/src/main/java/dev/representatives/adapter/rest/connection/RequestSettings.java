package dev.representatives.adapter.rest.connection;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/**
 * The time limits for the arrival of a request, counted from its first byte.
 *
 * @param headerTimeout the limit for the end of its header
 * @param timeout the limit for its last byte
 */
@ConfigurationProperties("representatives.request")
record RequestSettings(@Positive Duration headerTimeout, @Positive Duration timeout) {}
