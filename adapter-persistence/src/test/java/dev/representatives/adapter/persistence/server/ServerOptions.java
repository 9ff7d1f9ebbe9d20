package dev.representatives.adapter.persistence.server;

import java.util.ArrayList;
import java.util.List;

/** The options of MySQL and MariaDB with which tests start them. */
final class ServerOptions {
  // A commit is given to the system, which writes it to the disk when it likes: a stall of the disk
  // would look like a server that does not answer, and no test takes the machine's power away.
  private static final List<String> ALWAYS =
      List.of("--max-connections=500", "--innodb-flush-log-at-trx-commit=2", "--sync-binlog=0");

  private ServerOptions() {}

  static List<String> ofTests() {
    var options = new ArrayList<>(ALWAYS);
    if ("root".equals(System.getProperty("user.name"))) {
      // Servers do not run as root unless they are told to.
      options.add("--user=root");
    }
    return List.copyOf(options);
  }
}
