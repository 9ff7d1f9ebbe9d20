package dev.representatives.adapter.persistence;

import io.micronaut.context.exceptions.ConfigurationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/** Says to an operator, in one sentence each, why a database cannot be used and what to do. */
record DatabaseAccess(String url, String user) {
  /** Access denied, also by a plugin of the server. */
  private static final Set<Integer> WRONG_PASSWORD = Set.of(1045, 1698);

  private static final String WRONG_PASSWORD_STATE = "28000";
  private static final int NO_RIGHT_IN_DATABASE = 1044;
  private static final int UNKNOWN_DATABASE = 1049;

  /** A denied statement or operation; H2's lack of rights. */
  private static final Set<Integer> MISSING_RIGHT = Set.of(1044, 1142, 1227, 1370, 90096);

  ConfigurationException refused(SQLException e) {
    if (WRONG_PASSWORD.contains(e.getErrorCode()) || WRONG_PASSWORD_STATE.equals(e.getSQLState())) {
      return new ConfigurationException(
          ("The database at %s does not let the user '%s' in with the password given; correct"
                  + " DATASOURCES_DEFAULT_USERNAME or DATASOURCES_DEFAULT_PASSWORD.")
              .formatted(address(), user),
          e);
    }
    return switch (e.getErrorCode()) {
      case NO_RIGHT_IN_DATABASE ->
          new ConfigurationException(
              ("The user '%s' has no rights in the database at %s, or it does not exist; create it"
                      + " and grant the user all rights in it.")
                  .formatted(user, address()),
              e);
      case UNKNOWN_DATABASE ->
          new ConfigurationException(
              "There is no database at %s; create it, or correct DATASOURCES_DEFAULT_URL."
                  .formatted(address()),
              e);
      default ->
          new ConfigurationException(
              "The database at %s cannot be used (%s); correct DATASOURCES_DEFAULT_URL."
                  .formatted(address(), reason(e)),
              e);
    };
  }

  ConfigurationException unreachable(Duration patience, SQLException e) {
    return new ConfigurationException(
        ("The database at %s did not answer for %d s (%s); start it, correct"
                + " DATASOURCES_DEFAULT_URL, or wait longer with"
                + " REPRESENTATIVES_DATABASE_START_TIMEOUT.")
            .formatted(address(), patience.toSeconds(), reason(e)),
        e);
  }

  /** For a statement that makes or changes the schema. */
  ConfigurationException schemaNotMade(Throwable e) {
    return new ConfigurationException(
        e instanceof SQLException sql && MISSING_RIGHT.contains(sql.getErrorCode())
            ? "The user '%s' may not create tables in the database at %s (%s); grant the user all rights in it."
                .formatted(user, address(), reason(e))
            : "The schema of the database at %s cannot be made (%s)."
                .formatted(address(), reason(e)),
        e);
  }

  /** Where the database is, without what a URL may hold of credentials. */
  String address() {
    return url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
  }

  /** What is at the bottom of a failure, in one line; drivers wrap it in stories. */
  static String reason(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return message.strip().replaceFirst("(?s)\\R.*", "").replaceFirst("[.;:]$", "");
  }
}
