package dev.representatives.adapter.persistence.database;

import io.micronaut.context.exceptions.ConfigurationException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Explains to an operator in one sentence why a database cannot be used, and how to fix it. */
record DatabaseRefusals(String url, String user) {
  /** Access denied, including by an authentication plugin of the server. */
  private static final Set<Integer> WRONG_PASSWORD = Set.of(1045, 1698);

  private static final String WRONG_PASSWORD_STATE = "28000";
  private static final int NO_RIGHT_IN_DATABASE = 1044;
  private static final int UNKNOWN_DATABASE = 1049;

  /** The code of H2 when it must not create a database. */
  private static final int NOT_THERE = 90146;

  static final int READ_ONLY = 90097;

  /** The codes of H2 for a folder or file that it cannot create, write, rename or lock. */
  private static final Set<Integer> FILE_UNUSABLE =
      Set.of(90024, 90025, 90028, 90031, 90062, READ_ONLY);

  /** Denied statements and operations, and the code of H2 for missing rights. */
  private static final Set<Integer> MISSING_RIGHT = Set.of(1044, 1142, 1227, 1370, 90096);

  ConfigurationException refused(SQLException e) {
    if (WRONG_PASSWORD.contains(e.getErrorCode()) || WRONG_PASSWORD_STATE.equals(e.getSQLState())) {
      return new ConfigurationException(
          ("The database at %s rejects the user '%s' with the password given; correct"
                  + " DATASOURCES_DEFAULT_USERNAME or DATASOURCES_DEFAULT_PASSWORD.")
              .formatted(address(), user),
          e);
    }
    if (e.getErrorCode() == NOT_THERE) {
      return new ConfigurationException(notThere(), e);
    }
    if (FILE_UNUSABLE.contains(e.getErrorCode())) {
      return new ConfigurationException(fileUnusable(reason(e)), e);
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
      default -> new ConfigurationException(unusable(e), e);
    };
  }

  /** Driver messages about an invalid URL repeat parts of it, including the password. */
  private String unusable(SQLException e) {
    return new DatabaseLocation(url).hasCredentials()
        ? ("The database at %s cannot be used; set user and password with"
                + " DATASOURCES_DEFAULT_USERNAME and DATASOURCES_DEFAULT_PASSWORD, and leave them"
                + " out of DATASOURCES_DEFAULT_URL, in which @ : / %% would have to be encoded.")
            .formatted(address())
        : "The database at %s cannot be used (%s); correct DATASOURCES_DEFAULT_URL."
            .formatted(address(), reason(e));
  }

  private String notThere() {
    return ("There is no embedded database %s, and only serve makes one; start the service first,"
            + " or name its database with DATASOURCES_DEFAULT_URL or --env-file.")
        .formatted(place());
  }

  private String fileUnusable(String reason) {
    return ("The embedded database %s cannot be written (%s); let the user of the service write"
            + " there, or correct DATASOURCES_DEFAULT_URL.")
        .formatted(place(), reason);
  }

  private String place() {
    return new DatabaseLocation(url)
        .file()
        .map(file -> "%s in the folder %s".formatted(file.getFileName(), file.getParent()))
        .orElseGet(this::address);
  }

  ConfigurationException unreachable(Duration patience, SQLException e) {
    return new ConfigurationException(
        ("The database at %s did not respond for %d s (%s); start it, correct"
                + " DATASOURCES_DEFAULT_URL, or wait longer with"
                + " REPRESENTATIVES_DATABASE_START_TIMEOUT.")
            .formatted(address(), patience.toSeconds(), reason(e)),
        e);
  }

  /** For a statement that creates or changes the schema. */
  ConfigurationException schemaNotMade(Throwable e) {
    return new ConfigurationException(
        e instanceof SQLException sql && MISSING_RIGHT.contains(sql.getErrorCode())
            ? "The user '%s' may not create tables in the database at %s (%s); grant the user all rights in it."
                .formatted(user, address(), reason(e))
            : "The schema of the database at %s cannot be created (%s)."
                .formatted(address(), reason(e)),
        e);
  }

  /** The location of the database, without any credentials in the URL. */
  String address() {
    return new DatabaseLocation(url).address();
  }

  /** The root cause of a failure, in one line; drivers wrap it in longer messages. */
  static String reason(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof UnknownHostException) {
      return "unknown host " + cause.getMessage().replaceFirst(":.*", "");
    }
    if (cause instanceof FileSystemException file) {
      return reason(file);
    }
    String message =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return message
        .strip()
        .replaceFirst("(?s)\\R.*", "")
        .replaceFirst(" \\[\\d+-\\d+]$", "")
        .replaceFirst("[.;:]$", "");
  }

  /** Some of these exceptions have only the path as their message. */
  private static String reason(FileSystemException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "there is no such folder, and none can be created";
    }
    return cause instanceof FileAlreadyExistsException
        ? "there is a file where a folder has to be"
        : Optional.ofNullable(cause.getReason()).orElse("the file system refuses");
  }
}
