package dev.representatives.adapter.persistence.database;

import dev.representatives.adapter.persistence.sql.SqlExceptionTranslator;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the database before there is a pool: it may be starting at the same time. What waiting
 * does not mend, such as a wrong password, ends the start at once.
 */
@Singleton
final class DatabaseStartupWait {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseStartupWait.class);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
  private static final int FIRST_CODE_OF_H2 = 8_000;
  private static final int CONNECTION_BROKEN_OF_H2 = 90_067;

  private final Duration patience;

  DatabaseStartupWait(@Value("${representatives.database.start-timeout:30s}") Duration patience) {
    this.patience = patience;
  }

  /**
   * Returns when the database lets us in.
   *
   * @throws ConfigurationException with what an operator has to do
   */
  void await(DatasourceConfiguration pool) {
    var refusals = new DatabaseRefusals(pool.getUrl(), pool.getUsername());
    long deadline = System.nanoTime() + patience.toNanos();
    boolean told = false;
    for (var failure = attempt(pool); failure.isPresent(); failure = attempt(pool)) {
      var reason = failure.orElseThrow();
      if (!mayPass(reason)) {
        throw refusals.refused(reason);
      }
      if (System.nanoTime() + BETWEEN_ATTEMPTS.toNanos() > deadline) {
        throw refusals.unreachable(patience, reason);
      }
      if (!told) {
        LOG.warn(
            "Waiting up to {} s for the database at {}: {}",
            patience.toSeconds(),
            refusals.address(),
            DatabaseRefusals.reason(reason));
        told = true;
      }
      pause();
    }
  }

  /** Drivers report a URL that they cannot read like a server that they cannot reach. */
  private static boolean mayPass(SQLException failure) {
    return SqlExceptionTranslator.isUnavailable(failure)
        && (isOfServer(failure.getErrorCode()) || isOfNetwork(failure));
  }

  /** Not of a disk: a folder in which H2 cannot write does not become another by waiting. */
  private static boolean isOfNetwork(SQLException failure) {
    return (failure.getErrorCode() == 0 || failure.getErrorCode() == CONNECTION_BROKEN_OF_H2)
        && Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
            .anyMatch(IOException.class::isInstance);
  }

  private static boolean isOfServer(int errorCode) {
    return errorCode > 0 && errorCode < FIRST_CODE_OF_H2;
  }

  private static Optional<SQLException> attempt(DatasourceConfiguration pool) {
    try (var connection = SingleConnection.open(pool, Map.of())) {
      LOG.debug("connected to {}", connection.getMetaData().getDatabaseProductVersion());
      // H2 opens a file that it may not write without a word.
      return connection.isReadOnly()
          ? Optional.of(new SQLException("it can only be read", null, DatabaseRefusals.READ_ONLY))
          : Optional.empty();
    } catch (SQLException e) {
      return Optional.of(e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(BETWEEN_ATTEMPTS.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConfigurationException("Interrupted while waiting for the database.", e);
    }
  }
}
