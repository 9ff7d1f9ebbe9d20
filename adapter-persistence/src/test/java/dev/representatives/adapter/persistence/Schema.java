package dev.representatives.adapter.persistence;

import dev.representatives.adapter.persistence.server.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import org.flywaydb.core.Flyway;

/** Creates the tables of a database that a test fills and reads with its own statements. */
public final class Schema {
  private static final String NEWEST = "latest";
  private static final int ATTEMPTS = 60;

  private Schema() {}

  /** Executes all migrations that were not executed before. */
  public static void migrate(Database database) {
    migrate(database, NEWEST);
  }

  /** Executes the migrations up to a version. */
  public static void migrate(Database database, String version) {
    String vendor = isEmbedded(database) ? "h2" : "mysql";
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.username(), database.password())
        .locations("classpath:db/migration/" + vendor)
        .target(version)
        .connectRetries(ATTEMPTS)
        .load()
        .migrate();
  }

  /**
   * Connects to a database, with more parameters in the URL. Each pool sets the limit for a login
   * in the whole JVM, and a busy machine may exceed it.
   */
  public static Connection connect(Database database, String parameters) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        return DriverManager.getConnection(
            database.jdbcUrl() + parameters, database.username(), database.password());
      } catch (SQLNonTransientConnectionException | SQLRecoverableException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** Executes a statement without parameters. */
  public static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Inserts rows in one batch.
   *
   * @param row the table with its columns, and the values of a row
   */
  public static void insert(Connection connection, String row, int rows, Values values)
      throws SQLException {
    try (var insert = connection.prepareStatement("INSERT INTO " + row)) {
      for (int i = 0; i < rows; i++) {
        values.set(insert, i);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /**
   * Creates the tables with a tenant 1, fills them in one transaction, and returns the connection.
   */
  public static Connection filled(Database database, Filling filling) throws SQLException {
    migrate(database);
    var connection = connect(database, batched(database));
    execute(connection, "INSERT INTO tenants (id, name) VALUES (1, X'61')");
    connection.setAutoCommit(false);
    filling.fill(connection);
    connection.commit();
    connection.setAutoCommit(true);
    return connection;
  }

  private static String batched(Database database) {
    return isEmbedded(database) ? "" : "&rewriteBatchedStatements=true";
  }

  private static boolean isEmbedded(Database database) {
    return database.jdbcUrl().startsWith("jdbc:h2:");
  }

  /** Inserts the rows that a test needs. */
  @FunctionalInterface
  public interface Filling {
    void fill(Connection connection) throws SQLException;
  }

  /** Sets the parameters of one of many rows. */
  @FunctionalInterface
  public interface Values {
    void set(PreparedStatement insert, int row) throws SQLException;
  }
}
