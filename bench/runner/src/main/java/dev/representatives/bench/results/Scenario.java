package dev.representatives.bench.results;

import java.util.Locale;

/** A scenario of single requests, measured on the product and on every yardstick. */
public enum Scenario {
  GET("GET, three accounts and three documents", "one SELECT"),
  PUT("PUT that changes one row", "INSERT ... ON DUPLICATE KEY UPDATE"),
  PATCH("PATCH of one field", "INSERT ... ON DUPLICATE KEY UPDATE"),
  UNCHANGED("PUT that changes nothing", "one SELECT"),
  LINK("Link, of which three quarters exist", "INSERT IGNORE");

  private final String title;
  private final String statement;

  Scenario(String title, String statement) {
    this.title = title;
    this.statement = statement;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  /** What the JDBC loop executes. */
  public String statement() {
    return statement;
  }
}
