package dev.representatives.harness.database;

import dev.representatives.adapter.persistence.server.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Direct access to the database of the service. */
public final class Sql {
  private Sql() {}

  public static Connection connect(Database database) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.username(), database.password());
  }

  public static void execute(Database database, String... statements) throws SQLException {
    try (var connection = connect(database);
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
