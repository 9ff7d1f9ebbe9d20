package dev.representatives.adapter.persistence.database;

import dev.representatives.adapter.persistence.sql.SqlExceptionTranslator;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
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
 * Waits for the database before the pool is created, since the database may be starting at the same
 * time as the service. An error that waiting does not fix, such as a wrong password, ends the
 * startup immediately.
 */
@Singleton
final class DatabaseStartupWait {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseStartupWait.class);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
  private static final int FIRST_CODE_OF_H2 = 8_000;
  private static final int CONNECTION_BROKEN_OF_H2 = 90_067;

  private final Duration patience;

  DatabaseStartupWait(DatabaseSettings settings) {
    this.patience = settings.startTimeout();
  }

  /**
   * Returns once the database accepts a connection. The pool has the same time for its first
   * connection, since a busy machine may lose that one as well.
   *
   * @throws ConfigurationException with instructions for the operator
   */
  void await(DatasourceConfiguration pool) {
    pool.setInitializationFailTimeout(patience.toMillis());
    var refusals = new DatabaseRefusals(pool.getUrl(), pool.getUsername());
    long deadline = System.nanoTime() + patience.toNanos();
    boolean reported = false;
    for (var failure = attempt(pool); failure.isPresent(); failure = attempt(pool)) {
      var reason = failure.orElseThrow();
      if (!mayPass(reason)) {
        throw refusals.refused(reason);
      }
      if (System.nanoTime() + BETWEEN_ATTEMPTS.toNanos() > deadline) {
        throw refusals.unreachable(patience, reason);
      }
      if (!reported) {
        LOG.warn(
            "Waiting up to {} s for the database at {}: {}",
            patience.toSeconds(),
            refusals.address(),
            DatabaseRefusals.reason(reason));
        reported = true;
      }
      pause();
    }
  }

  /** Drivers report an invalid URL in the same way as an unreachable server. */
  private static boolean mayPass(SQLException failure) {
    return SqlExceptionTranslator.isUnavailable(failure)
        && (isOfServer(failure.getErrorCode()) || isOfNetwork(failure));
  }

  /** Excludes disk errors: waiting does not make a folder writable for H2. */
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
      // H2 silently opens a file that it may not write.
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
