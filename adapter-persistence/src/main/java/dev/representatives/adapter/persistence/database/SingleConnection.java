package dev.representatives.adapter.persistence.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A connection to the database of the pool that the pool does not have. */
final class SingleConnection {
  private SingleConnection() {}

  /**
   * @param others properties that win over those of the pool, but not over the URL
   */
  static Connection open(DatasourceConfiguration pool, Map<String, String> others)
      throws SQLException {
    var properties = new Properties();
    properties.putAll(pool.getDataSourceProperties());
    properties.putAll(others);
    Optional.ofNullable(pool.getUsername()).ifPresent(user -> properties.put("user", user));
    Optional.ofNullable(pool.getPassword()).ifPresent(word -> properties.put("password", word));
    try {
      return DriverManager.getConnection(pool.getUrl(), properties);
    } catch (IllegalArgumentException e) {
      // What MySQL's driver throws for an escape in a URL that it cannot decode.
      throw new SQLException("the URL cannot be read", e);
    }
  }
}
