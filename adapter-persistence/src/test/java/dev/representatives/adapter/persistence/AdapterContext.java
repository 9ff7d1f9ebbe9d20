package dev.representatives.adapter.persistence;

import dev.representatives.adapter.persistence.server.Database;
import io.micronaut.context.ApplicationContext;
import io.micronaut.jdbc.DataSourceResolver;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Starts the beans of this adapter with a pool on an empty database. */
public final class AdapterContext {
  /** The number of connections that the migrations need. */
  public static final int FEWEST_CONNECTIONS = 2;

  private AdapterContext() {}

  static ApplicationContext on(Database database, int connections) {
    return ApplicationContext.run(settings(database, connections));
  }

  /**
   * Has the smallest pool, on an embedded database.
   *
   * @param patience how long a thread waits for a connection of the pool
   */
  public static ApplicationContext withSmallestPool(Duration patience) {
    var settings = settings(TestDatabase.H2.create(), FEWEST_CONNECTIONS);
    settings.put("datasources.default.connection-timeout", patience.toMillis());
    return ApplicationContext.run(settings);
  }

  private static Map<String, Object> settings(Database database, int connections) {
    var settings = new HashMap<String, Object>();
    settings.put("datasources.default.url", database.jdbcUrl());
    settings.put("datasources.default.username", database.username());
    settings.put("datasources.default.password", database.password());
    settings.put("datasources.default.maximum-pool-size", connections);
    settings.put("flyway.datasources.default.enabled", true);
    settings.put("representatives.api-keys.cache-ttl", "0s");
    settings.put("representatives.database.start-timeout", "30s");
    return settings;
  }

  /** The pool, without the wrappers of the framework. */
  public static DataSource pool(ApplicationContext context) {
    return context.getBean(DataSourceResolver.class).resolve(context.getBean(DataSource.class));
  }
}
