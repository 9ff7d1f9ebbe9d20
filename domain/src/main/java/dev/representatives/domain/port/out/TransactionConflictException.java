package dev.representatives.domain.port.out;

/**
 * A conflict between concurrent transactions: a deadlock, a lock timeout, or a row that another
 * transaction wrote first. The transaction is rolled back and can be retried.
 */
public final class TransactionConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message the conflict, for the log
   */
  public TransactionConflictException(String message) {
    super(message);
  }

  /**
   * @param message the conflict, for the log
   * @param cause the exception of the store
   */
  public TransactionConflictException(String message, Throwable cause) {
    super(message, cause);
  }
}
