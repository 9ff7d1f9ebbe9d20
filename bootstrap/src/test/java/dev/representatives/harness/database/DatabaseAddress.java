package dev.representatives.harness.database;

import dev.representatives.adapter.persistence.server.Database;
import dev.representatives.harness.network.TcpProxy;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The address of a database, so that a proxy can be placed in front of it. */
public record DatabaseAddress(Database database, String host, int port, String rest) {
  private static final Pattern URL = Pattern.compile("jdbc:mysql://([^:/]+):(\\d+)/(.*)");

  public static DatabaseAddress of(Database database) {
    var url = URL.matcher(database.jdbcUrl());
    if (!url.matches()) {
      throw new IllegalArgumentException(database.jdbcUrl());
    }
    return new DatabaseAddress(
        database, url.group(1), Integer.parseInt(url.group(2)), url.group(3));
  }

  /** The embedded database of a service that runs in the directory. */
  public static Database embedded(Path directory) {
    return new Database(
        "jdbc:h2:file:"
            + directory.resolve("data/representatives")
            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=2000;AUTO_SERVER=TRUE",
        "sa",
        "");
  }

  public InetSocketAddress socket() {
    return new InetSocketAddress(host, port);
  }

  /** The same database, reached through a proxy. */
  public Database through(TcpProxy proxy) {
    return new Database(
        "jdbc:mysql://127.0.0.1:" + proxy.port() + "/" + rest,
        database.username(),
        database.password());
  }
}
