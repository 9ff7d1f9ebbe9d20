package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import java.util.function.Supplier;

/**
 * Runs the work of a use case atomically. Contract:
 *
 * <ol>
 *   <li>When the work returns, all its writes are committed before {@link #inTransaction} returns.
 *   <li>When the work throws, all its writes are rolled back, and the same exception is thrown.
 *   <li>When the commit fails, an exception is thrown; the failure is never swallowed.
 *   <li>A nested call joins the outer transaction: there is one commit, at the end of the outermost
 *       call.
 *   <li>A transaction waits up to a few seconds for a lock that another holds, and then throws
 *       {@link TransactionConflictException}.
 *   <li>A read sees everything that other transactions committed before it.
 *   <li>{@link #rolledBack} never commits anything; it is only allowed as the outermost call.
 * </ol>
 */
public interface Transactions {
  /**
   * Runs work in a transaction.
   *
   * @return the result of the work
   * @throws TransactionConflictException on a conflict with concurrent transactions; everything is
   *     rolled back and the work can be retried
   * @throws FailureException STORE_UNAVAILABLE, OUTCOME_UNKNOWN, or the failure that the work
   *     throws
   */
  <T> T inTransaction(Supplier<T> work);

  /**
   * Runs work in a transaction that is rolled back when the work returns. Until then everything is
   * as in {@link #inTransaction}: the work sees its own writes, and takes and waits for locks.
   *
   * @return the result of the work
   * @throws TransactionConflictException as {@link #inTransaction} does
   * @throws FailureException STORE_UNAVAILABLE, or the failure that the work throws
   * @throws IllegalStateException inside a transaction, whose writes would be rolled back as well
   */
  <T> T rolledBack(Supplier<T> work);
}
