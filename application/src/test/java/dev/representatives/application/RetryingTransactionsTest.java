package dev.representatives.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.port.out.Transactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RetryingTransactionsTest {
  private static final Duration FOREVER = Duration.ofDays(1);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

  private final TestClock clock = new TestClock(World.NOW);
  private final List<Duration> pauses = new ArrayList<>();

  /** Runs the work, and fails with a conflict at the commit of the first transactions. */
  private static final class Conflicting implements Transactions {
    private final int conflicts;
    private int attempts;
    private int rollbacks;

    Conflicting(int conflicts) {
      this.conflicts = conflicts;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
      T result = work.get();
      attempts++;
      if (attempts <= conflicts) {
        throw new TransactionConflictException("conflict " + attempts);
      }
      return result;
    }

    @Override
    public <T> T rolledBack(Supplier<T> work) {
      rollbacks++;
      return inTransaction(work);
    }
  }

  @Test
  void the_result_of_the_work_is_returned_immediately() {
    var transactions = new Conflicting(0);

    assertThat(retrying(transactions, 6, FOREVER).inTransaction(() -> "done")).isEqualTo("done");
    assertThat(transactions.attempts).isEqualTo(1);
    assertThat(pauses).isEmpty();
  }

  @Test
  void after_a_conflict_the_whole_work_is_done_again() {
    var done = new ArrayList<Integer>();

    int last =
        retrying(new Conflicting(2), 6, FOREVER)
            .inTransaction(
                () -> {
                  done.add(done.size() + 1);
                  return done.size();
                });

    assertThat(last).isEqualTo(3);
    assertThat(done).containsExactly(1, 2, 3);
  }

  @Test
  void work_that_is_rolled_back_is_done_again_too_and_each_time_rolled_back() {
    var transactions = new Conflicting(2);

    assertThat(retrying(transactions, 6, FOREVER).rolledBack(() -> "done")).isEqualTo("done");
    assertThat(transactions.rollbacks).isEqualTo(3);
    assertThat(pauses).hasSize(2);
  }

  @Test
  void a_conflict_that_the_work_itself_meets_is_one_too() {
    var done = new ArrayList<String>();

    String result =
        retrying(new Conflicting(0), 6, FOREVER)
            .inTransaction(
                () -> {
                  done.add("again");
                  if (done.size() < 3) {
                    throw new TransactionConflictException("created in between");
                  }
                  return "done";
                });

    assertThat(result).isEqualTo("done");
    assertThat(done).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "6"})
  void there_are_as_many_attempts_as_allowed_and_a_pause_between_each_two(int maxAttempts) {
    var transactions = new Conflicting(Integer.MAX_VALUE);

    assertBusy(retrying(transactions, maxAttempts, FOREVER), "conflict " + maxAttempts);
    assertThat(transactions.attempts).isEqualTo(maxAttempts);
    assertThat(pauses).hasSize(maxAttempts - 1);
  }

  @Test
  void the_last_attempt_may_succeed() {
    assertThat(retrying(new Conflicting(2), 3, FOREVER).inTransaction(() -> "done"))
        .isEqualTo("done");
  }

  @Test
  void the_longest_pause_doubles_each_time() {
    assertBusy(retrying(new Conflicting(6), 6, FOREVER), "conflict 6");

    assertThat(pauses).extracting(Duration::toMillis).containsExactly(20L, 40L, 80L, 160L, 320L);
  }

  @Test
  void each_transaction_begins_with_the_first_pause_again() {
    var retrying = retrying(new Conflicting(7), 6, FOREVER);
    assertBusy(retrying, "conflict 6");
    pauses.clear();

    assertThat(retrying.inTransaction(() -> "done")).isEqualTo("done");
    assertThat(pauses).containsExactly(FIRST_PAUSE);
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "19, 2", "20, 3", "59, 3", "60, 4"})
  void after_the_allowed_time_there_is_no_further_attempt(long maxElapsed, int attempts) {
    var transactions = new Conflicting(Integer.MAX_VALUE);

    assertBusy(retrying(transactions, 100, Duration.ofMillis(maxElapsed)), "conflict " + attempts);
    assertThat(transactions.attempts).isEqualTo(attempts);
  }

  @Test
  void the_time_of_the_attempts_counts_too() {
    var transactions = new Conflicting(Integer.MAX_VALUE);
    var retrying = retrying(transactions, 100, Duration.ofMillis(2_500));

    assertThatThrownBy(
            () ->
                retrying.inTransaction(
                    () -> {
                      clock.move(Duration.ofSeconds(2));
                      return "too late";
                    }))
        .isInstanceOf(FailureException.class);
    assertThat(transactions.attempts).isEqualTo(2);
  }

  @Test
  void the_time_is_counted_from_the_beginning_of_the_transaction() {
    var retrying = retrying(new Conflicting(1), 6, Duration.ofMillis(1));
    clock.move(FOREVER);

    assertThat(retrying.inTransaction(() -> "done")).isEqualTo("done");
  }

  static List<Throwable> others() {
    return List.of(
        new IllegalStateException("defect"),
        new FailureException(Failure.of(FailureCode.STORE_UNAVAILABLE, "No answer.")),
        new FailureException(Failure.of(FailureCode.OUTCOME_UNKNOWN, "Gone.")),
        new AssertionError("error"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void any_other_exception_passes_unchanged(Throwable other) {
    var transactions = new Conflicting(0);

    assertThatThrownBy(() -> retrying(transactions, 6, FOREVER).inTransaction(() -> thrown(other)))
        .isSameAs(other)
        .hasNoSuppressedExceptions();
    assertThat(pauses).isEmpty();
  }

  @Test
  void it_passes_unchanged_after_a_conflict() {
    var other = new IllegalStateException("defect");
    var done = new ArrayList<String>();

    assertThatThrownBy(
            () ->
                retrying(new Conflicting(1), 6, FOREVER)
                    .inTransaction(
                        () -> {
                          done.add("again");
                          return done.size() == 1 ? "once" : thrown(other);
                        }))
        .isSameAs(other);
    assertThat(done).hasSize(2);
  }

  @Test
  void all_parts_are_needed() {
    var transactions = new Conflicting(0);
    Pause pause = pauses::add;

    assertThatNullPointerException()
        .isThrownBy(() -> new RetryingTransactions(null, RetryPolicy.DEFAULT, clock, pause))
        .withMessage("transactions");
    assertThatNullPointerException()
        .isThrownBy(() -> new RetryingTransactions(transactions, null, clock, pause))
        .withMessage("policy");
    assertThatNullPointerException()
        .isThrownBy(() -> new RetryingTransactions(transactions, RetryPolicy.DEFAULT, null, pause))
        .withMessage("clock");
    assertThatNullPointerException()
        .isThrownBy(() -> new RetryingTransactions(transactions, RetryPolicy.DEFAULT, clock, null))
        .withMessage("pause");
  }

  /** Sleeps for the whole of each pause. */
  private RetryingTransactions retrying(
      Transactions transactions, int maxAttempts, Duration maxElapsed) {
    return new RetryingTransactions(
        transactions,
        new RetryPolicy(maxAttempts, maxElapsed, FIRST_PAUSE),
        clock,
        longest -> {
          pauses.add(longest);
          clock.move(longest);
        });
  }

  private static void assertBusy(RetryingTransactions retrying, String lastConflict) {
    var thrown =
        catchThrowableOfType(FailureException.class, () -> retrying.inTransaction(() -> "undone"));
    assertThat(thrown)
        .isNotNull()
        .hasCauseInstanceOf(TransactionConflictException.class)
        .hasRootCauseMessage(lastConflict);
    assertThat(thrown.failure())
        .isEqualTo(
            Failure.of(
                FailureCode.STORE_BUSY,
                "Others kept changing the same data; nothing was written, try again."));
  }

  private static String thrown(Throwable throwable) {
    if (throwable instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) throwable;
  }
}
