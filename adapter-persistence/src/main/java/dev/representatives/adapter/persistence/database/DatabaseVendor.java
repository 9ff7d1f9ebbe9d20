package dev.representatives.adapter.persistence.database;

import static java.util.Map.entry;

import dev.representatives.adapter.persistence.timeout.OnceWaitingSocketFactory;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.Arrays;
import java.util.Map;

/** The databases for which this adapter has migrations and connection settings. */
enum DatabaseVendor {
  /** Embedded, in its MySQL compatibility mode. */
  H2("jdbc:h2:", "db/migration/h2"),

  /** MySQL 8 and 9, and MariaDB, which uses the same protocol. */
  MYSQL("jdbc:mysql:", "db/migration/mysql");

  private static final Map<String, String> MYSQL_PROPERTIES =
      Map.ofEntries(
          entry("connectTimeout", "1500"),
          // Without it, a frozen server blocks a request indefinitely.
          entry("socketTimeout", "2000"),
          entry("socketFactory", OnceWaitingSocketFactory.class.getName()),
          // A server that is not told that a connection is lost keeps its locks so many seconds.
          entry("sessionVariables", "innodb_lock_wait_timeout=1,wait_timeout=60"),
          // Otherwise every read first marks its session read-only: a round trip and a second wait.
          entry("readOnlyPropagatesToServer", "false"),
          // Otherwise the driver looks up a tracer per statement; tracing is done above the driver.
          entry("openTelemetry", "DISABLED"),
          entry("useServerPrepStmts", "true"),
          entry("cachePrepStmts", "true"),
          // Longer than any statement of a single request; those with many values are not kept.
          entry("prepStmtCacheSqlLimit", "16384"),
          entry("useLocalSessionState", "true"),
          entry("elideSetAutoCommits", "true"),
          entry("cacheServerConfiguration", "true"));

  /** Without it, H2 also prints errors to standard output if it cannot write its own log. */
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

  /** The properties for MySQL, or none for H2, which rejects unknown properties. */
  Map<String, String> ofConnection(Map<String, String> mySqlProperties) {
    return this == MYSQL ? mySqlProperties : Map.of();
  }

  /** Connection properties that apply unless the URL overrides them. */
  Map<String, String> connectionProperties() {
    return this == MYSQL ? MYSQL_PROPERTIES : H2_PROPERTIES;
  }
}
