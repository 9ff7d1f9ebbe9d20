package dev.representatives.domain.port.out;

/**
 * Concurrent transactions were in each other's way (a deadlock, a lock that was not released in
 * time, a row that another wrote first). The transaction is undone; running it again helps.
 */
public final class TransactionConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what was in the way, for the log
   */
  public TransactionConflictException(String message) {
    super(message);
  }

  /**
   * @param message what was in the way, for the log
   * @param cause what the store said
   */
  public TransactionConflictException(String message, Throwable cause) {
    super(message, cause);
  }
}
