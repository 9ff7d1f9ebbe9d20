package dev.representatives.harness.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.representatives.adapter.persistence.server.Database;
import java.sql.Connection;
import java.sql.SQLException;

/** An open transaction outside the service that has changed a representative. */
public final class RowLock implements AutoCloseable {
  private static final String WAITING_ON_H2 =
      "SELECT COUNT(*) FROM information_schema.sessions WHERE blocker_id IS NOT NULL";
  private static final String WAITING_ON_MYSQL =
      "SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'"
          + " AND trx_mysql_thread_id IN (SELECT id FROM information_schema.processlist"
          + " WHERE db = DATABASE())";

  private final Connection connection;

  private RowLock(Connection connection) {
    this.connection = connection;
  }

  /** Locks the representative with this reference, in any tenant. */
  public static RowLock of(Database database, String reference) {
    try {
      var connection = Sql.connect(database);
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      try (var statement =
          connection.prepareStatement(
              "UPDATE representatives SET version = version + 1 WHERE reference = ?")) {
        statement.setBytes(1, reference.getBytes(UTF_8));
        if (statement.executeUpdate() != 1) {
          throw new IllegalStateException("there is no " + reference);
        }
      }
      return new RowLock(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until a transaction waits for the lock. */
  public void awaitWaiting() {
    awaitWaiting(1);
  }

  /** Waits until this number of transactions wait for the lock. */
  public void awaitWaiting(int callers) {
    Polling.until(() -> waiting() >= callers, "nobody waits for the lock");
  }

  @Override
  public void close() {
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int waiting() throws SQLException {
    boolean h2 = connection.getMetaData().getURL().startsWith("jdbc:h2:");
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(h2 ? WAITING_ON_H2 : WAITING_ON_MYSQL)) {
      result.next();
      return result.getInt(1);
    }
  }
}
