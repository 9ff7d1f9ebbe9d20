package dev.representatives.adapter.persistence.database;

import dev.representatives.adapter.persistence.sql.DatabaseContact;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * Opens a connection outside the pool. Concurrent callers share the result of one connection, so
 * that the probe adds no load under overload.
 */
@Singleton
final class DatabaseProbe implements DatabaseContact {
  private static final Duration RESULT_HOLDS = Duration.ofSeconds(1);
  private static final int LONGEST_ANSWER_SECONDS = 1;

  /** The caller has already waited for the pool, and must get a response within five seconds. */
  private static final Map<String, String> SHORT_TIMEOUTS =
      Map.of("connectTimeout", "1000", "socketTimeout", "1000");

  private final DatasourceConfiguration pool;
  private boolean answered;
  private long askedAt;
  private boolean wasAsked;

  DatabaseProbe(DatasourceConfiguration pool) {
    this.pool = pool;
  }

  @Override
  public synchronized boolean answers() {
    if (!wasAsked || System.nanoTime() - askedAt > RESULT_HOLDS.toNanos()) {
      answered = ask();
      askedAt = System.nanoTime();
      wasAsked = true;
    }
    return answered;
  }

  private boolean ask() {
    try (var connection =
        SingleConnection.open(
            pool, DatabaseVendor.of(pool.getUrl()).ofConnection(SHORT_TIMEOUTS))) {
      return connection.isValid(LONGEST_ANSWER_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}
