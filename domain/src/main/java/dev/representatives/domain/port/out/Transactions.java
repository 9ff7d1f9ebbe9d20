package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import java.util.function.Supplier;

/**
 * Lets a use case decide what happens together. Contract:
 *
 * <ol>
 *   <li>When the work returns, all that it wrote is committed before {@link #inTransaction}
 *       returns.
 *   <li>When the work throws, all that it wrote is undone, and the same exception is thrown.
 *   <li>When the commit fails, that is thrown, never swallowed.
 *   <li>Work inside work joins it: there is one commit, at the end of the outermost.
 *   <li>What one transaction has locked, another waits for, up to a few seconds, and then throws
 *       {@link TransactionConflictException}.
 *   <li>A transaction reads what others have committed before the read.
 * </ol>
 */
public interface Transactions {
  /**
   * Runs work in a transaction.
   *
   * @return what the work returns
   * @throws TransactionConflictException when others were in the way; all is undone and the whole
   *     work can be run again
   * @throws FailureException STORE_UNAVAILABLE, OUTCOME_UNKNOWN, or what the work throws
   */
  <T> T inTransaction(Supplier<T> work);
}
