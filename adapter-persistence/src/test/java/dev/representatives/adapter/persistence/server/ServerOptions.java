package dev.representatives.adapter.persistence.server;

import java.util.ArrayList;
import java.util.List;

/** The options of MySQL and MariaDB with which tests start them. */
final class ServerOptions {
  // The operating system may delay the write of a commit to the disk: a stalled disk would look
  // like a server that does not respond, and no test cuts the power.
  private static final List<String> FAST_COMMITS =
      List.of("--innodb-flush-log-at-trx-commit=2", "--sync-binlog=0");

  private ServerOptions() {}

  static List<String> ofTests() {
    var options = new ArrayList<>(durable());
    options.addAll(FAST_COMMITS);
    return List.copyOf(options);
  }

  /** Those of a server that keeps its own durability, for tests that kill it. */
  static List<String> durable() {
    var options = new ArrayList<>(List.of("--max-connections=500"));
    if ("root".equals(System.getProperty("user.name"))) {
      // Servers refuse to run as root without this option.
      options.add("--user=root");
    }
    return List.copyOf(options);
  }
}
