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
  private SingleConnection() {}

  /**
   * @param others properties that override those of the pool, but not those in the URL
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
      // The MySQL driver throws this for a percent-encoded octet in the URL that it cannot decode.
      throw new SQLException("the URL cannot be read", e);
    }
  }
}
