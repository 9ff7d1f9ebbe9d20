package dev.representatives.harness.database;

import dev.representatives.adapter.persistence.server.Database;
import java.sql.Connection;
import java.sql.SQLException;

/** Waits until clients of a MySQL-protocol server have ended what they do in a database. */
public final class DatabaseActivity {
  private static final String OTHERS =
      "SELECT id FROM information_schema.processlist"
          + " WHERE db = DATABASE() AND id <> CONNECTION_ID()";

  private DatabaseActivity() {}

  /** Waits until nobody else is connected to the database. */
  public static void awaitNoConnection(Database database) {
    awaitNone(database, OTHERS);
  }

  /** Waits until no other connection has a statement or a transaction. */
  public static void awaitIdle(Database database) {
    awaitNone(
        database,
        OTHERS + " AND command <> 'Sleep'",
        "SELECT trx_id FROM information_schema.innodb_trx"
            + " WHERE trx_mysql_thread_id IN ("
            + OTHERS
            + ")");
  }

  private static void awaitNone(Database database, String... queries) {
    try (var connection = Sql.connect(database)) {
      Polling.until(() -> haveNoRow(connection, queries), "the database is still used");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean haveNoRow(Connection connection, String... queries) throws SQLException {
    for (var query : queries) {
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery(query)) {
        if (rows.next()) {
          return false;
        }
      }
    }
    return true;
  }
}
