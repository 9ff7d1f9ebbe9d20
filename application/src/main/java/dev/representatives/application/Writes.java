package dev.representatives.application;

import dev.representatives.domain.outcome.WriteCommand;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.port.out.Transactions;
import java.util.function.Supplier;

/** Runs the work of a write in the transaction that its command needs. */
final class Writes {
  private Writes() {}

  static <T> T run(Transactions transactions, WriteCommand command, Supplier<T> work) {
    return command.mode() == WriteMode.DRY_RUN
        ? transactions.rolledBack(work)
        : transactions.inTransaction(work);
  }
}
