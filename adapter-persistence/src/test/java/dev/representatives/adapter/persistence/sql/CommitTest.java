package dev.representatives.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.port.out.TransactionConflictException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionCallback;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.impl.DefaultTransactionStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The part of the contract of transactions that the ports cannot trigger. */
class CommitTest {
  @Test
  void a_commit_that_fails_is_thrown() {
    var failure = new IllegalStateException("commit failed");
    assertThatThrownBy(() -> transactions(failure).inTransaction(() -> "done")).isSameAs(failure);
  }

  @Test
  void a_commit_that_met_a_conflict_can_be_tried_again() {
    var failure = new DataAccessException("", new SQLException("", "40001"));
    assertThatThrownBy(() -> transactions(failure).inTransaction(() -> "done"))
        .isInstanceOf(TransactionConflictException.class);
  }

  @Test
  void a_database_that_goes_away_during_the_commit_leaves_the_outcome_unknown() {
    var failure = new DataAccessException("", new SQLException("", "08S01"));
    var thrown =
        catchThrowableOfType(
            FailureException.class, () -> transactions(failure).inTransaction(() -> "done"));
    assertThat(thrown.failure().code()).isEqualTo(FailureCode.OUTCOME_UNKNOWN);
  }

  @Test
  void a_dry_run_has_its_result_even_if_the_rollback_takes_longer_than_the_connection_waits() {
    var failure = new DataAccessException("", new SQLException("", "08007"));
    assertThat(transactions(failure).rolledBack(() -> "done")).isEqualTo("done");
  }

  @Test
  void a_dry_run_that_fails_otherwise_at_its_end_has_no_result() {
    var failure = new IllegalStateException("rollback failed");
    assertThatThrownBy(() -> transactions(failure).rolledBack(() -> "done")).isSameAs(failure);
  }

  @Test
  void a_rollback_that_fails_does_not_hide_why_there_was_one() {
    var reason = new IllegalArgumentException("the work failed");
    var rollback = new DataAccessException("", new SQLException("", "08S01"));
    assertThatThrownBy(
            () ->
                transactions(rollback)
                    .inTransaction(
                        () -> {
                          throw reason;
                        }))
        .isSameAs(reason);
  }

  @Test
  void a_commit_for_which_there_is_no_time_is_not_sent() {
    var failure = new DataAccessException("", new SQLException("", "08S01"));
    var thrown =
        catchThrowableOfType(
            FailureException.class,
            () -> inLittleTime(() -> transactions(failure).inTransaction(CommitTest::takeAll)));
    assertThat(thrown.failure().code()).isEqualTo(FailureCode.STORE_BUSY);
  }

  @Test
  void a_dry_run_that_took_all_the_time_has_its_result() {
    var failure = new DataAccessException("", new SQLException("", "08007"));
    assertThat(inLittleTime(() -> transactions(failure).rolledBack(CommitTest::takeAll)))
        .isEqualTo("done");
  }

  @Test
  void after_the_deadline_no_transaction_begins() {
    var failure = new IllegalStateException("began");
    var thrown =
        catchThrowableOfType(
            FailureException.class,
            () ->
                Deadline.run(
                    System.nanoTime(), () -> transactions(failure).inTransaction(() -> "done")));
    assertThat(thrown.failure().code()).isEqualTo(FailureCode.STORE_BUSY);
  }

  /** Enough for a transaction to begin, even on a busy machine. */
  private static String inLittleTime(Supplier<String> work) {
    return Deadline.run(System.nanoTime() + TimeUnit.SECONDS.toNanos(1), work);
  }

  private static String takeAll() {
    while (!Deadline.isOver()) {
      Thread.onSpinWait();
    }
    return "done";
  }

  private static JdbcTransactions transactions(RuntimeException atTheEnd) {
    return new JdbcTransactions(
        new FailingAtTheEnd(atTheEnd), new SqlExceptionTranslator(() -> false));
  }

  /** Runs the work, and then fails like a commit or a rollback. */
  private record FailingAtTheEnd(RuntimeException failure)
      implements TransactionOperations<Connection> {
    @Override
    public Connection getConnection() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasConnection() {
      return false;
    }

    @Override
    public Optional<? extends TransactionStatus<?>> findTransactionStatus() {
      return Optional.empty();
    }

    @Override
    public <R> R execute(
        TransactionDefinition definition, TransactionCallback<Connection, R> callback) {
      try {
        callback.apply(DefaultTransactionStatus.newTx(null, definition));
      } catch (RuntimeException e) {
        throw failure;
      }
      throw failure;
    }
  }
}
