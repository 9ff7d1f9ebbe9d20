package dev.representatives.adapter.persistence.database;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;

/**
 * The settings of the database that are not those of its pool.
 *
 * @param startTimeout how long a startup waits for a database that is starting as well
 */
@ConfigurationProperties("representatives.database")
record DatabaseSettings(@PositiveOrZero Duration startTimeout) {}
