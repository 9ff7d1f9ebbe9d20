package dev.representatives.adapter.persistence.database;

import dev.representatives.adapter.persistence.sql.DatabaseContact;
import dev.representatives.adapter.persistence.sql.Deadline;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Opens a connection outside the pool. Concurrent callers share the result of one connection, so
 * that the probe adds no load under overload. A caller whose time is over gets the last result.
 */
@Singleton
final class DatabaseProbe implements DatabaseContact {
  private static final Duration RESULT_HOLDS = Duration.ofSeconds(1);
  private static final Duration SHORTEST_PATIENCE = Duration.ofSeconds(1);

  /** The caller must get a response within five seconds. */
  private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(4);

  private final DatasourceConfiguration pool;
  private final Duration patience;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile boolean answered;
  private long askedAt;
  private boolean wasAsked;

  DatabaseProbe(DatasourceConfiguration pool) {
    this.pool = pool;
    patience = afterWaitingFor(pool);
  }

  /** The caller has already waited for the pool; the rest is for connecting and for responding. */
  private static Duration afterWaitingFor(DatasourceConfiguration pool) {
    var left = LONGEST_PATIENCE.minusMillis(pool.getConnectionTimeout()).dividedBy(2);
    return left.compareTo(SHORTEST_PATIENCE) < 0 ? SHORTEST_PATIENCE : left;
  }

  @Override
  public boolean answers() {
    if (!isMyTurn()) {
      return answered;
    }
    try {
      if (!wasAsked || System.nanoTime() - askedAt > RESULT_HOLDS.toNanos()) {
        keep(ask());
      }
      return answered;
    } finally {
      asking.unlock();
    }
  }

  /** Waits until no other thread asks, if there is time. */
  private boolean isMyTurn() {
    try {
      return asking.tryLock(
          Deadline.millisToEnd(LONGEST_PATIENCE.toMillis()), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A database that had no time to respond may well be there for others. */
  private void keep(boolean answer) {
    answered = answer;
    askedAt = System.nanoTime();
    wasAsked = answer || Deadline.millisToEnd(1) > 0;
  }

  private boolean ask() {
    String millis = String.valueOf(patience.toMillis());
    var timeouts = Map.of("connectTimeout", millis, "socketTimeout", millis);
    try (var connection =
        SingleConnection.open(pool, DatabaseVendor.of(pool.getUrl()).ofConnection(timeouts))) {
      return connection.isValid((int) patience.toSeconds());
    } catch (SQLException e) {
      return false;
    }
  }
}
