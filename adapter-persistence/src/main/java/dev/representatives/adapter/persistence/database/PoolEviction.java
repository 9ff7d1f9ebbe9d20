package dev.representatives.adapter.persistence.database;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Removes all connections from the pool, each as soon as no request uses it. After a failover,
 * those to the former primary could only read, and what they read would be old.
 */
@Singleton
final class PoolEviction implements BeanCreatedEventListener<DataSource> {
  private final DataSourceResolver resolver;
  private volatile Optional<HikariDataSource> pool = Optional.empty();

  PoolEviction(DataSourceResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
    try {
      pool = Optional.of(resolver.resolve(event.getBean()).unwrap(HikariDataSource.class));
    } catch (SQLException e) {
      throw new ConfigurationException("There is no connection pool.", e);
    }
    return event.getBean();
  }

  void evictAll() {
    pool.ifPresent(connections -> connections.getHikariPoolMXBean().softEvictConnections());
  }
}
