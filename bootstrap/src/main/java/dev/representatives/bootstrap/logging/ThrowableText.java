package dev.representatives.bootstrap.logging;

import dev.representatives.domain.failure.FailureException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;

/**
 * The text of an exception in the log. Messages quote values: a database quotes a value that is too
 * long, and a parser quotes text that it cannot parse. So only messages about the machine are
 * logged. For other exceptions, the log has the type, which is enough to find a defect with the
 * stack.
 */
final class ThrowableText {
  /** Startup and configuration exceptions, which never contain data from callers. */
  private static final List<String> ABOUT_THE_MACHINE =
      List.of("io.micronaut.context.exceptions.", "org.flywaydb.");

  private static final String CONNECTION_STATES = "08";

  private ThrowableText() {}

  static String of(Throwable thrown) {
    String type = thrown.getClass().getName();
    if (thrown instanceof FailureException failure) {
      return type + ": " + failure.failure().code();
    }
    if (thrown instanceof SQLException sql && !isAboutTheConnection(sql)) {
      return type + ": SQLState " + sql.getSQLState() + ", error " + sql.getErrorCode();
    }
    return isAboutTheMachine(thrown) ? type + ": " + thrown.getMessage() : type;
  }

  private static boolean isAboutTheMachine(Throwable thrown) {
    return thrown instanceof SQLException
        || thrown instanceof SocketException
        || thrown instanceof SocketTimeoutException
        || thrown instanceof UnknownHostException
        || ABOUT_THE_MACHINE.stream().anyMatch(thrown.getClass().getName()::startsWith);
  }

  private static boolean isAboutTheConnection(SQLException e) {
    return e instanceof SQLTransientConnectionException
        || (e.getSQLState() != null && e.getSQLState().startsWith(CONNECTION_STATES));
  }
}
