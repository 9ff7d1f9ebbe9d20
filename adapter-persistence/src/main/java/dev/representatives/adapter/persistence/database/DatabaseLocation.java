package dev.representatives.adapter.persistence.database;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The location of a database in a form that is safe to display: without any credentials in the URL.
 *
 * @param jdbcUrl the URL as the operator configured it
 */
record DatabaseLocation(String jdbcUrl) {
  private static final String IN_MEMORY = "jdbc:h2:mem:";
  private static final String HIDDEN = "...";

  /** An H2 file on this machine: no prefix other than {@code file:} or a drive letter. */
  private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?:file:)?(?![a-zA-Z]{2,}:)(.+)");

  private static final Pattern SERVER = Pattern.compile("(?s)(?<scheme>[^/]*//)(?<place>.*)");

  /** Hosts with ports, and the name of the database: nothing that could be a password. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:[\\w.-]+|\\[[0-9a-fA-F:.]+])(?::\\d+)?(?:,[\\w.-]+(?::\\d+)?)*(?:/[^/@]*)?");

  /** A password with a question mark, the character that starts the parameters of a URL. */
  private static final Pattern CUT_PASSWORD = Pattern.compile("(?s)[^?;]*\\?[^=]*@.*");

  /** A sentence that names the database. */
  String sentence() {
    if (jdbcUrl.startsWith(IN_MEMORY)) {
      return "The database is in memory and ends with this process.";
    }
    return file()
        .map(file -> "The database is the embedded one at " + file + ".")
        .orElseGet(() -> "The database is " + address() + ".");
  }

  /** The file of an embedded database, without its extension. */
  Optional<Path> file() {
    var url = H2_FILE.matcher(withoutParameters());
    if (!url.matches()) {
      return Optional.empty();
    }
    String home = System.getProperty("user.home");
    return Optional.of(
        Path.of(url.group(1).replaceFirst("^~(?=/|$)", Matcher.quoteReplacement(home)))
            .toAbsolutePath()
            .normalize());
  }

  /** The URL without parameters and credentials. */
  String address() {
    var url = SERVER.matcher(withoutParameters());
    if (!url.matches()) {
      return withoutParameters();
    }
    String place = url.group("place").replaceFirst("(?s).*@", "");
    boolean canBeShown = PLACE.matcher(place).matches() && !CUT_PASSWORD.matcher(jdbcUrl).matches();
    return url.group("scheme") + (canBeShown ? place : HIDDEN);
  }

  /** Whether the URL may contain a user or a password. */
  boolean hasCredentials() {
    return jdbcUrl.contains("@") || jdbcUrl.toLowerCase(Locale.ROOT).contains("password");
  }

  private String withoutParameters() {
    return jdbcUrl.replaceFirst("(?s)[?;].*", "");
  }
}
