package dev.representatives.adapter.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A database of each kind with the same rows, for tests of plans.
 *
 * @param server speaks the protocol of MySQL
 * @param embedded is H2
 */
public record FilledDatabases(Connection server, Connection embedded) implements AutoCloseable {
  /**
   * Creates, fills and analyses the databases.
   *
   * @param tables those that are filled
   */
  public static FilledDatabases create(Schema.Filling filling, String tables) throws SQLException {
    var server = Schema.filled(TestDatabase.MYSQL_PROTOCOL.create(), filling);
    Schema.execute(server, "ANALYZE TABLE " + tables);
    var embedded = Schema.filled(TestDatabase.H2.create(), filling);
    Schema.execute(embedded, "ANALYZE");
    return new FilledDatabases(server, embedded);
  }

  /** How the embedded database carries out a statement. */
  public String embeddedPlan(String sql, List<?> values) throws SQLException {
    try (var explain = embedded.prepareStatement("EXPLAIN " + sql)) {
      ServerPlan.bind(explain, values);
      try (var rows = explain.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    server.close();
    embedded.close();
  }
}
