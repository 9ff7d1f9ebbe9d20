package dev.representatives.application;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.port.out.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Retries a transaction after a conflict, so that a deadlock or lock timeout does not reach the
 * caller. Use it only around the outermost transaction. The work must have no side effects outside
 * the store.
 */
public final class RetryingTransactions implements Transactions {
  private final Transactions transactions;
  private final RetryPolicy policy;
  private final InstantSource clock;
  private final Pause pause;

  public RetryingTransactions(
      Transactions transactions, RetryPolicy policy, InstantSource clock, Pause pause) {
    this.transactions = Objects.requireNonNull(transactions, "transactions");
    this.policy = Objects.requireNonNull(policy, "policy");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.pause = Objects.requireNonNull(pause, "pause");
  }

  /**
   * {@inheritDoc}
   *
   * @throws FailureException STORE_BUSY when the conflicts exhaust the policy
   */
  @Override
  public <T> T inTransaction(Supplier<T> work) {
    return retried(() -> transactions.inTransaction(work));
  }

  /**
   * {@inheritDoc}
   *
   * @throws FailureException STORE_BUSY when the conflicts exhaust the policy
   */
  @Override
  public <T> T rolledBack(Supplier<T> work) {
    return retried(() -> transactions.rolledBack(work));
  }

  private <T> T retried(Supplier<T> transaction) {
    var deadline = clock.instant().plus(policy.maxElapsed());
    Duration longestPause = policy.firstPause();
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.get();
      } catch (TransactionConflictException e) {
        if (attempt == policy.maxAttempts() || clock.instant().isAfter(deadline)) {
          throw new FailureException(
              Failure.of(
                  FailureCode.STORE_BUSY,
                  "Others kept changing the same data; nothing was written, try again."),
              e);
        }
        pause.upTo(longestPause);
        longestPause = longestPause.multipliedBy(2);
      }
    }
  }
}
