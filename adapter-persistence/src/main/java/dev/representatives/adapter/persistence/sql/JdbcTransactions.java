package dev.representatives.adapter.persistence.sql;

import dev.representatives.domain.port.out.Transactions;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;

/**
 * Transactions on the connection pool. The pool sets the isolation level READ COMMITTED, because
 * under REPEATABLE READ MySQL reads an old snapshot after waiting for a lock.
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

  /** Fails outside a transaction, where a lock would have no effect. */
  public void require() {
    if (operations.findTransactionStatus().isEmpty()) {
      throw new IllegalStateException("only inside a transaction");
    }
  }

  /**
   * Distinguishes a failure of the work from a failure of the commit. A failed rollback does not
   * hide either of them.
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
