package dev.representatives.application;

import dev.representatives.domain.outcome.WriteCommand;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.port.out.Transactions;
import java.util.function.Supplier;

/** Runs the work of a write in the transaction that its command needs. */
public final class Writes {
  private Writes() {}

  /**
   * Runs the work in a transaction, which is rolled back if the command is a dry run.
   *
   * @throws FailureException when the work refuses the write
   */
  public static <T> T run(Transactions transactions, WriteCommand command, Supplier<T> work) {
    return command.mode() == WriteMode.DRY_RUN
        ? transactions.rolledBack(work)
        : transactions.inTransaction(work);
  }
}
