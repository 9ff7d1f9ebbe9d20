package dev.representatives.adapter.persistence.sql;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.port.out.TransactionConflictException;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** The only place where database errors are translated into the failures of the ports. */
@Singleton
public final class SqlExceptionTranslator {
  private final DatabaseContact database;

  public SqlExceptionTranslator(DatabaseContact database) {
    this.database = database;
  }

  /** Runs a statement, unless the time of the request is over. */
  public <T> T translating(Supplier<T> statement) {
    requireTime();
    try {
      return statement.get();
    } catch (RuntimeException e) {
      throw translated(e);
    }
  }

  /** Does the same with an insert; returns false if the key already exists. */
  public boolean isNew(Runnable insert) {
    requireTime();
    try {
      insert.run();
      return true;
    } catch (RuntimeException e) {
      if (SqlErrorKind.of(e) == SqlErrorKind.DUPLICATE_KEY) {
        return false;
      }
      throw translated(e);
    }
  }

  /** Whether every connection of the pool is in use while the database responds. */
  public boolean isOverload(Throwable failure) {
    return SqlErrorKind.of(failure) == SqlErrorKind.NO_CONNECTION && database.answers();
  }

  /** Whether the database was unreachable or temporarily refused to work. */
  public static boolean isUnavailable(Throwable failure) {
    return SqlErrorKind.of(failure) == SqlErrorKind.UNAVAILABLE;
  }

  /** Whether the server was reached, and refused to work: it has written nothing. */
  public static boolean isRefusal(Throwable failure) {
    return SqlErrorKind.isRefusal(failure);
  }

  /**
   * The failure of a statement that is its own transaction: after a lost connection, nobody knows
   * whether the database has committed it. Other errors stay as they are.
   */
  static RuntimeException ofCommit(RuntimeException e) {
    return isUnavailable(e) && !isRefusal(e) ? outcomeUnknown(e) : e;
  }

  /** Fails if it is too late to begin anything. */
  static void requireTime() {
    if (Deadline.isOver()) {
      throw new FailureException(
          Failure.of(
              FailureCode.STORE_BUSY,
              "The database took too long for all that the request needs; nothing was written, try"
                  + " again."));
    }
  }

  RuntimeException translated(RuntimeException e) {
    if (e instanceof FailureException || e instanceof TransactionConflictException) {
      return e;
    }
    return switch (SqlErrorKind.of(e)) {
      case CONFLICT -> new TransactionConflictException("the database gave up a lock", e);
      case MISSING_PARENT -> new TransactionConflictException("a parent row is missing", e);
      case EXISTING_CHILD -> new TransactionConflictException("a child row exists", e);
      case NO_CONNECTION -> database.answers() ? busy() : unavailable(e);
      case UNAVAILABLE -> unavailable(e);
      case DUPLICATE_KEY, UNEXPECTED -> e;
    };
  }

  /** Has no cause: the failure is overload, and the stack trace of the pool does not explain it. */
  private static FailureException busy() {
    return new FailureException(
        Failure.of(
            FailureCode.STORE_BUSY,
            "No connection to the database was free in time; nothing was written, try again."));
  }

  private static FailureException unavailable(RuntimeException cause) {
    return new FailureException(
        Failure.of(
            FailureCode.STORE_UNAVAILABLE,
            "The database does not respond, or not in time; nothing was written, try again later."),
        cause);
  }

  static FailureException outcomeUnknown(RuntimeException cause) {
    return new FailureException(
        Failure.of(
            FailureCode.OUTCOME_UNKNOWN,
            "The database became unavailable during the write: the change may or may not have been"
                + " made."),
        cause);
  }
}
