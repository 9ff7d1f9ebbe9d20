package dev.representatives.application.bulk;

import dev.representatives.domain.port.out.Transactions;
import java.util.function.Supplier;

/** Runs the use cases of a group in the transaction of the group. */
final class JoinedTransactions implements Transactions {
  @Override
  public <T> T inTransaction(Supplier<T> work) {
    return work.get();
  }

  @Override
  public <T> T rolledBack(Supplier<T> work) {
    throw new IllegalStateException("a line cannot roll back its group");
  }
}
