package dev.representatives.adapter.persistence.sql;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** The kinds of database errors that the ports distinguish. */
enum SqlErrorKind {
  DUPLICATE_KEY,
  MISSING_PARENT,
  EXISTING_CHILD,
  CONFLICT,
  /** The pool had no free connection; this does not show whether the database responds. */
  NO_CONNECTION,
  UNAVAILABLE,
  UNEXPECTED;

  private static final Set<Integer> MYSQL_DUPLICATE = Set.of(1062, 1586);
  private static final Set<Integer> MYSQL_MISSING_PARENT = Set.of(1216, 1452);
  private static final Set<Integer> MYSQL_EXISTING_CHILD = Set.of(1217, 1451);

  /**
   * Lock wait timeout, deadlock; MariaDB's "record has changed since last read"; a group of servers
   * that does not certify a commit.
   */
  private static final Set<Integer> MYSQL_CONFLICT = Set.of(1205, 1213, 1020, 3101);

  /**
   * Too many connections, read-only member, member without a group, member whose role changes
   * (3098), member that has not yet applied what the former primary committed: the server wrote
   * nothing.
   */
  private static final Set<Integer> MYSQL_REFUSED =
      Set.of(1040, 1290, 1836, 3098, 3100, 3168, 3781, 3782, 3783, 3796, 3797, 3798, 3799);

  /** The driver refuses to write on a connection that has failed over to another server. */
  private static final String DRIVER_REFUSED = "S1009";

  private static final String READ_ONLY = "Connection is read-only.";

  /** Shutdown, killed connection. */
  private static final Set<Integer> MYSQL_ENDED = Set.of(1053, 1927);

  private static final String POOL_TIMED_OUT = "Connection is not available, request timed out";

  private static final String CLOSED = "Connection is closed";

  private static final Set<String> H2_DUPLICATE = Set.of("23505");
  private static final Set<String> H2_MISSING_PARENT = Set.of("23506");
  private static final Set<String> H2_EXISTING_CHILD = Set.of("23503");

  /** Deadlock or serialisation failure on every database; H2's lock timeout. */
  private static final Set<String> CONFLICT_STATES = Set.of("40001", "HYT00", "90131");

  private static final Set<String> H2_UNAVAILABLE = Set.of("90067", "90098", "90121");

  static SqlErrorKind of(Throwable failure) {
    return sql(failure).map(SqlErrorKind::of).orElse(UNEXPECTED);
  }

  static boolean isRefusal(Throwable failure) {
    return sql(failure).filter(SqlErrorKind::isRefusal).isPresent();
  }

  private static boolean isRefusal(SQLException e) {
    return MYSQL_REFUSED.contains(e.getErrorCode())
        || (DRIVER_REFUSED.equals(e.getSQLState())
            && e.getMessage() != null
            && e.getMessage().startsWith(READ_ONLY));
  }

  private static Optional<SQLException> sql(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }

  private static SqlErrorKind of(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    int code = e.getErrorCode();
    if (MYSQL_DUPLICATE.contains(code) || H2_DUPLICATE.contains(state)) {
      return DUPLICATE_KEY;
    }
    if (MYSQL_MISSING_PARENT.contains(code) || H2_MISSING_PARENT.contains(state)) {
      return MISSING_PARENT;
    }
    if (MYSQL_EXISTING_CHILD.contains(code) || H2_EXISTING_CHILD.contains(state)) {
      return EXISTING_CHILD;
    }
    if (MYSQL_CONFLICT.contains(code) || CONFLICT_STATES.contains(state)) {
      return CONFLICT;
    }
    if (e instanceof SQLTransientConnectionException
        && e.getMessage() != null
        && e.getMessage().contains(POOL_TIMED_OUT)) {
      return NO_CONNECTION;
    }
    if (state.startsWith("08")
        || isRefusal(e)
        || MYSQL_ENDED.contains(code)
        || H2_UNAVAILABLE.contains(state)
        || isAboutTheConnection(e)) {
      return UNAVAILABLE;
    }
    return UNEXPECTED;
  }

  private static boolean isAboutTheConnection(SQLException e) {
    return e instanceof SQLTransientConnectionException
        || e instanceof SQLNonTransientConnectionException
        || e instanceof SQLRecoverableException
        || e instanceof SQLTimeoutException
        // The pool reports a broken connection in this way when the framework cleans up. The
        // original error is hidden.
        || (e.getSQLState() == null && CLOSED.equals(e.getMessage()));
  }
}
