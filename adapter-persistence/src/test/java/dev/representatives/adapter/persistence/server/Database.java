package dev.representatives.adapter.persistence.server;

import java.util.Objects;

/**
 * An empty database, created on the first connection.
 *
 * @param jdbcUrl for MySQL's own driver
 * @param username who may do everything in it
 * @param password of that user; may be empty
 */
public record Database(String jdbcUrl, String username, String password) {
  public Database {
    Objects.requireNonNull(jdbcUrl, "jdbcUrl");
    Objects.requireNonNull(username, "username");
    Objects.requireNonNull(password, "password");
  }
}
