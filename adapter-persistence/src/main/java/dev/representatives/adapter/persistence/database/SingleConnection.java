package dev.representatives.adapter.persistence.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A connection to the pool's database that does not come from the pool. */
final class SingleConnection {
  private static final String IS_READ_ONLY = "SELECT @@GLOBAL.read_only";

  /** The state and the code with which a server refuses a write because it is read-only. */
  private static final String GENERAL_STATE = "HY000";

  private static final int READ_ONLY = 1290;

  private SingleConnection() {}

  /**
   * @param others properties that override those of the pool, but not those in the URL
   */
  static Connection open(DatasourceConfiguration pool, Map<String, String> others)
      throws SQLException {
    return open(pool, others, ServerGroup.of(pool.getUrl()));
  }

  /** The same, to the server of a group that accepts writes. */
  static Connection open(
      DatasourceConfiguration pool, Map<String, String> others, ServerGroup servers)
      throws SQLException {
    var properties = properties(pool, others);
    return servers.connect(
        servers.isSeveral() ? url -> openForWrites(url, properties) : url -> open(url, properties));
  }

  private static Connection openForWrites(String url, Properties properties) throws SQLException {
    var connection = open(url, properties);
    try {
      requireWritable(connection);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static void requireWritable(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(IS_READ_ONLY)) {
      row.next();
      if (row.getBoolean(1)) {
        throw new SQLException("the server does not accept writes", GENERAL_STATE, READ_ONLY);
      }
    }
  }

  private static Connection open(String url, Properties properties) throws SQLException {
    try {
      return DriverManager.getConnection(url, properties);
    } catch (IllegalArgumentException e) {
      // The MySQL driver throws this for a percent-encoded octet in the URL that it cannot decode.
      throw new SQLException("the URL cannot be read", e);
    }
  }

  private static Properties properties(DatasourceConfiguration pool, Map<String, String> others) {
    var properties = new Properties();
    properties.putAll(pool.getDataSourceProperties());
    Optional.ofNullable(pool.getUsername()).ifPresent(user -> properties.put("user", user));
    Optional.ofNullable(pool.getPassword()).ifPresent(word -> properties.put("password", word));
    properties.putAll(others);
    return properties;
  }
}
