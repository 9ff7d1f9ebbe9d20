package dev.representatives.bench.process;

import dev.representatives.adapter.persistence.server.MySqlProtocolServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** The database server of a run, with the durability of MySQL's default settings. */
public final class MySql {
  private final String serverUrl;
  private final long pid;
  private final String version;

  private MySql(String serverUrl, long pid, String version) {
    this.serverUrl = serverUrl;
    this.pid = pid;
    this.version = version;
  }

  /** Starts the server; it stops when this process ends. */
  public static MySql start() throws SQLException {
    String url = MySqlProtocolServer.shared().createDatabase().jdbcUrl();
    long pid =
        ProcessHandle.current()
            .descendants()
            .filter(process -> process.info().command().orElse("").endsWith("mysqld"))
            .findFirst()
            .orElseThrow()
            .pid();
    String serverUrl = url.substring(0, url.lastIndexOf('/') + 1);
    try (var connection = DriverManager.getConnection(serverUrl, "root", "");
        var statement = connection.createStatement()) {
      // The launcher starts servers for tests, which need not survive a power failure.
      statement.execute("SET GLOBAL innodb_flush_log_at_trx_commit = 1");
      statement.execute("SET GLOBAL sync_binlog = 1");
      statement.execute("SET GLOBAL local_infile = 1");
      try (var rows = statement.executeQuery("SELECT VERSION()")) {
        rows.next();
        return new MySql(serverUrl, pid, rows.getString(1));
      }
    }
  }

  /** Creates an empty database. */
  public Database create(String name) throws SQLException {
    try (var connection = DriverManager.getConnection(serverUrl, "root", "");
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
    }
    return new Database(name, serverUrl + name);
  }

  /** The CPU time of the server since its start. */
  public Duration cpu() {
    return ProcessStat.cpu(pid);
  }

  public String version() {
    return version;
  }

  /**
   * A database of the server, whose user is root without a password.
   *
   * @param name of the database
   * @param url for JDBC
   */
  public record Database(String name, String url) {
    public Connection connect() throws SQLException {
      return DriverManager.getConnection(
          url + "?allowLoadLocalInfile=true&rewriteBatchedStatements=true", "root", "");
    }

    public void execute(String... statements) throws SQLException {
      try (var connection = connect();
          var statement = connection.createStatement()) {
        for (String sql : statements) {
          statement.execute(sql);
        }
      }
    }
  }
}
