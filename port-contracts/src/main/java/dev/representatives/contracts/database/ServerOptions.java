package dev.representatives.contracts.database;

import java.util.List;

/** Options that MySQL and MariaDB have in common. */
final class ServerOptions {
  /**
   * A commit is given to the system, which writes it to the disk when it likes: a stall of the disk
   * would look like a server that does not answer, and no test takes the machine's power away.
   */
  static final List<String> WITHOUT_WAITING_FOR_THE_DISK =
      List.of("--innodb-flush-log-at-trx-commit=2", "--sync-binlog=0");

  private ServerOptions() {}
}
