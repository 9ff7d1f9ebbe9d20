package dev.representatives.adapter.persistence.timeout;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.representatives.adapter.persistence.sql.Deadline;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A request waits for a connection of the pool no longer than its {@link Deadline} allows. */
@Singleton
final class BoundedWaits implements BeanCreatedEventListener<DataSource>, Ordered {
  @Override
  public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
    return event.getBean() instanceof HikariDataSource pool ? new Pool(pool) : event.getBean();
  }

  /** Directly around the pool. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  /** Not one of the wrappers of the framework, which it removes before it asks for a connection. */
  private record Pool(HikariDataSource pool) implements DataSource, AutoCloseable {
    @Override
    public Connection getConnection() throws SQLException {
      long usual = pool.getConnectionTimeout();
      long wait = Deadline.millisToBegin(usual);
      return wait < usual && pool.getHikariPoolMXBean() instanceof HikariPool connections
          ? connections.getConnection(wait)
          : pool.getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
      return pool.getConnection(username, password);
    }

    @Override
    public void close() {
      pool.close();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
      return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
      pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
      pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
      return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
      return pool.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      return type.isInstance(pool) ? type.cast(pool) : pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
      return type.isInstance(pool) || pool.isWrapperFor(type);
    }
  }
}
