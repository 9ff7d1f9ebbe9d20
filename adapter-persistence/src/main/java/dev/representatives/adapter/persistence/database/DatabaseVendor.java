package dev.representatives.adapter.persistence.database;

import static java.util.Map.entry;

import io.micronaut.context.exceptions.ConfigurationException;
import java.util.Arrays;
import java.util.Map;

/** The databases that this adapter has migrations and connection settings for. */
enum DatabaseVendor {
  /** Embedded, in its MySQL mode. */
  H2("jdbc:h2:", "db/migration/h2"),

  /** MySQL 8 and 9, and MariaDB, which speaks the same protocol. */
  MYSQL("jdbc:mysql:", "db/migration/mysql");

  private static final Map<String, String> MYSQL_PROPERTIES =
      Map.ofEntries(
          entry("connectTimeout", "1500"),
          // Without it a frozen server holds a request for ever. Over TLS a request waits twice as
          // long, since closing the connection waits for the server's goodbye.
          entry("socketTimeout", "2000"),
          entry("sessionVariables", "innodb_lock_wait_timeout=1"),
          // Else every read marks its session as read-only first: a round trip, and a second wait.
          entry("readOnlyPropagatesToServer", "false"),
          // Else the driver looks for a tracer for each statement; statements are traced above it.
          entry("openTelemetry", "DISABLED"),
          entry("useServerPrepStmts", "true"),
          entry("cachePrepStmts", "true"),
          entry("prepStmtCacheSqlLimit", "4096"),
          entry("useLocalSessionState", "true"),
          entry("elideSetAutoCommits", "true"),
          entry("cacheServerConfiguration", "true"));

  /** Else what goes wrong is told on standard output too, where its own log cannot be written. */
  private static final Map<String, String> H2_PROPERTIES = Map.of("TRACE_LEVEL_FILE", "0");

  private final String urlPrefix;
  private final String migrations;

  DatabaseVendor(String urlPrefix, String migrations) {
    this.urlPrefix = urlPrefix;
    this.migrations = migrations;
  }

  static DatabaseVendor of(String jdbcUrl) {
    return Arrays.stream(values())
        .filter(vendor -> jdbcUrl.startsWith(vendor.urlPrefix))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "DATASOURCES_DEFAULT_URL must begin with jdbc:mysql: or jdbc:h2:; MariaDB is"
                        + " reached with jdbc:mysql: too."));
  }

  String migrations() {
    return migrations;
  }

  /** Properties that are for this vendor's driver, else none: H2 refuses what it does not know. */
  Map<String, String> ofConnection(Map<String, String> mySqlProperties) {
    return this == MYSQL ? mySqlProperties : Map.of();
  }

  /** Properties of a connection that hold unless the URL says otherwise. */
  Map<String, String> connectionProperties() {
    return this == MYSQL ? MYSQL_PROPERTIES : H2_PROPERTIES;
  }
}
