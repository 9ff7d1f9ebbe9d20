package dev.representatives.bootstrap;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/**
 * How long a request may work on the database.
 *
 * @param requestTimeout how long after a request has arrived it begins nothing more there
 */
@ConfigurationProperties("representatives.database")
record DeadlineSettings(@Positive Duration requestTimeout) {}
