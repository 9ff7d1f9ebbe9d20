package dev.representatives.adapter.persistence.sql;

import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.port.out.Transactions;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
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
    return executed(new Attempt<>(work, translator, WriteMode.COMMIT));
  }

  @Override
  public <T> T rolledBack(Supplier<T> work) {
    if (isOpen()) {
      throw new IllegalStateException("only outside a transaction");
    }
    return executed(new Attempt<>(work, translator, WriteMode.DRY_RUN));
  }

  private <T> T executed(Attempt<T> attempt) {
    SqlExceptionTranslator.requireTime();
    try {
      return operations.execute(TransactionDefinition.DEFAULT, attempt::run);
    } catch (RuntimeException e) {
      return attempt.resultOf(e);
    }
  }

  /** Whether this thread is inside a transaction. */
  boolean isOpen() {
    return operations.findTransactionStatus().isPresent();
  }

  /** Fails outside a transaction, where a lock would have no effect. */
  public void require() {
    if (!isOpen()) {
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
    private final WriteMode mode;
    private RuntimeException failureOfWork;
    private boolean worked;
    private T result;

    Attempt(Supplier<T> work, SqlExceptionTranslator translator, WriteMode mode) {
      this.work = work;
      this.translator = translator;
      this.mode = mode;
    }

    T run(TransactionStatus<Connection> status) {
      try {
        result = work.get();
        if (mode == WriteMode.DRY_RUN) {
          status.setRollbackOnly();
        } else {
          // A commit that is not sent leaves no doubt about its outcome.
          SqlExceptionTranslator.requireTime();
        }
        worked = true;
        return result;
      } catch (RuntimeException e) {
        failureOfWork = e;
        throw e;
      }
    }

    /**
     * Returns the result of a dry run whose rollback failed: the server rolls back what a broken
     * connection has left, which can take longer than a connection waits.
     */
    T resultOf(RuntimeException thrown) {
      if (failureOfWork != null) {
        throw translator.translated(failureOfWork);
      }
      if (!worked || !SqlExceptionTranslator.isUnavailable(thrown)) {
        throw translator.translated(thrown);
      }
      if (mode == WriteMode.COMMIT) {
        throw SqlExceptionTranslator.outcomeUnknown(thrown);
      }
      return result;
    }
  }
}
