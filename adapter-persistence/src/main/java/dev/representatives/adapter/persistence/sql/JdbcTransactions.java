package dev.representatives.adapter.persistence.sql;

import dev.representatives.domain.port.out.Transactions;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;

/**
 * Transactions of the connection pool, which sets their isolation to READ COMMITTED: under
 * REPEATABLE READ MySQL reads an old snapshot after it has waited for a lock.
 */
@Singleton
public final class JdbcTransactions implements Transactions {
  private final TransactionOperations<Connection> operations;
  private final SqlExceptionTranslator translator;

  JdbcTransactions(
      TransactionOperations<Connection> operations, SqlExceptionTranslator translator) {
    this.operations = operations;
    this.translator = translator;
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    var attempt = new Attempt<>(work, translator);
    try {
      return operations.execute(TransactionDefinition.DEFAULT, status -> attempt.run());
    } catch (RuntimeException e) {
      throw attempt.failure(e);
    }
  }

  /** Fails when it is called outside a transaction, in which a lock would be of no use. */
  public void require() {
    if (operations.findTransactionStatus().isEmpty()) {
      throw new IllegalStateException("only inside a transaction");
    }
  }

  /**
   * Tells a failure of the work from one of the commit, and keeps a failed rollback from hiding it.
   */
  private static final class Attempt<T> {
    private final Supplier<T> work;
    private final SqlExceptionTranslator translator;
    private RuntimeException failureOfWork;
    private boolean worked;

    Attempt(Supplier<T> work, SqlExceptionTranslator translator) {
      this.work = work;
      this.translator = translator;
    }

    T run() {
      try {
        T result = work.get();
        worked = true;
        return result;
      } catch (RuntimeException e) {
        failureOfWork = e;
        throw e;
      }
    }

    RuntimeException failure(RuntimeException thrown) {
      if (failureOfWork != null) {
        return translator.translated(failureOfWork);
      }
      return worked && SqlExceptionTranslator.isUnavailable(thrown)
          ? SqlExceptionTranslator.outcomeUnknown(thrown)
          : translator.translated(thrown);
    }
  }
}
