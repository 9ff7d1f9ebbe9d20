package dev.representatives.adapter.persistence.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/**
 * Sets the driver properties that each vendor needs to respond in time, so that an operator only
 * configures a URL, a user and a password. Properties in the URL take precedence.
 */
@Singleton
final class ConnectionSettings implements BeanCreatedEventListener<DatasourceConfiguration> {
  private static final String READ_COMMITTED = "TRANSACTION_READ_COMMITTED";

  private final DatabaseStartupWait startupWait;
  private final PoolEviction eviction;
  private final boolean mustExist;

  ConnectionSettings(
      DatabaseStartupWait startupWait,
      PoolEviction eviction,
      @Value("${embedded-database.must-exist:false}") boolean mustExist) {
    this.startupWait = startupWait;
    this.eviction = eviction;
    this.mustExist = mustExist;
  }

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    var pool = event.getBean();
    var vendor = DatabaseVendor.of(pool.getUrl());
    vendor
        .connectionProperties()
        .forEach(
            (name, value) -> {
              if (!pool.getUrl().contains(name + "=")
                  && !pool.getDataSourceProperties().containsKey(name)) {
                pool.addDataSourceProperty(name, value);
              }
            });
    if (mustExist && vendor == DatabaseVendor.H2) {
      pool.addDataSourceProperty("IFEXISTS", "TRUE");
    }
    pool.setTransactionIsolation(READ_COMMITTED);
    pool.setExceptionOverride(new RefusedConnections());
    if (vendor == DatabaseVendor.MYSQL) {
      var servers = ServerGroup.of(pool.getUrl(), eviction::evictAll);
      pool.setDataSource(new ServerConnections(pool, servers));
    }
    startupWait.await(pool);
    return pool;
  }
}
