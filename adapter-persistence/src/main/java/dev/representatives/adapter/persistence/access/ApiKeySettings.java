package dev.representatives.adapter.persistence.access;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;

/**
 * The settings of API keys.
 *
 * @param cacheTtl how long a key remains valid here after another process has revoked it
 */
@ConfigurationProperties("representatives.api-keys")
record ApiKeySettings(@PositiveOrZero Duration cacheTtl) {}
