package dev.representatives.adapter.persistence.database;

import dev.representatives.adapter.persistence.sql.SqlExceptionTranslator;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * From where the pool gets its connections to a server, or to the one of a group that accepts
 * writes. It tries again until there is one: the pool itself would wait longer after each failure,
 * in the end five seconds.
 */
final class ServerConnections implements DataSource {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);

  private final DatasourceConfiguration pool;
  private final ServerGroup servers;

  ServerConnections(DatasourceConfiguration pool, ServerGroup servers) {
    this.pool = pool;
    this.servers = servers;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return connection(Map.of());
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return connection(Map.of("user", username, "password", password));
  }

  private Connection connection(Map<String, String> credentials) throws SQLException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return SingleConnection.open(pool, credentials, servers);
      } catch (SQLException e) {
        if (!SqlExceptionTranslator.isUnavailable(e) || System.nanoTime() > deadline) {
          throw e;
        }
        pause(e);
      }
    }
  }

  private static void pause(SQLException failure) throws SQLException {
    try {
      TimeUnit.NANOSECONDS.sleep(BETWEEN_ATTEMPTS.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  @Override
  public PrintWriter getLogWriter() {
    return DriverManager.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    DriverManager.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) {
    DriverManager.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() {
    return DriverManager.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("there is no logger");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("this wraps nothing");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
