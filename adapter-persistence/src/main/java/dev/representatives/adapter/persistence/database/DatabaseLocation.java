package dev.representatives.adapter.persistence.database;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a database is, in a form that can be shown: without the credentials that a URL may hold.
 *
 * @param jdbcUrl the URL as the operator wrote it
 */
record DatabaseLocation(String jdbcUrl) {
  private static final String IN_MEMORY = "jdbc:h2:mem:";
  private static final String HIDDEN = "...";

  /** H2's file on this machine: no other prefix than file:, or the letter of a drive. */
  private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?:file:)?(?![a-zA-Z]{2,}:)(.+)");

  private static final Pattern SERVER = Pattern.compile("(?s)(?<scheme>[^/]*//)(?<place>.*)");

  /** Hosts with their ports, and the name of the database: nothing that could be a password. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:[\\w.-]+|\\[[0-9a-fA-F:.]+])(?::\\d+)?(?:,[\\w.-]+(?::\\d+)?)*(?:/[^/@]*)?");

  /** A password with a question mark in it, after which a URL has its parameters. */
  private static final Pattern CUT_PASSWORD = Pattern.compile("(?s)[^?;]*\\?[^=]*@.*");

  /** One sentence that names the database. */
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

  /** Whether the URL may hold a user or a password. */
  boolean hasCredentials() {
    return jdbcUrl.contains("@") || jdbcUrl.toLowerCase(Locale.ROOT).contains("password");
  }

  private String withoutParameters() {
    return jdbcUrl.replaceFirst("(?s)[?;].*", "");
  }
}
