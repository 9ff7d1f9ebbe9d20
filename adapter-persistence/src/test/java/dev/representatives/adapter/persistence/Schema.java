package dev.representatives.adapter.persistence;

import dev.representatives.adapter.persistence.server.Database;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** Creates the tables of a database that a test fills and reads with its own statements. */
public final class Schema {
  private static final String NEWEST = "latest";

  private Schema() {}

  /** Executes all migrations that were not executed before. */
  public static void migrate(Database database) {
    migrate(database, NEWEST);
  }

  /** Executes the migrations up to a version. */
  public static void migrate(Database database, String version) {
    String vendor = database.jdbcUrl().startsWith("jdbc:h2:") ? "h2" : "mysql";
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.username(), database.password())
        .locations("classpath:db/migration/" + vendor)
        .target(version)
        .load()
        .migrate();
  }

  /** Executes a statement without parameters. */
  public static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
