package dev.representatives.bootstrap.settings;

import java.util.List;
import java.util.Optional;

/**
 * The settings of the log, which starts before any other setting is read. It reads them from system
 * properties, the only place that it shares with the program.
 */
public final class LogSettings {
  private static final String FORMAT = "REPRESENTATIVES_LOG_FORMAT";
  private static final String LEVEL = "REPRESENTATIVES_LOG_LEVEL";
  private static final String FORMAT_OF_LOG = "representatives.log.format";
  private static final String LEVEL_OF_LOG = "representatives.log.level";
  private static final String JSON = "json";
  private static final List<String> FORMATS = List.of(JSON, "text");
  private static final List<String> LEVELS =
      List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "OFF");

  private LogSettings() {}

  /**
   * Configures the log; must be called before the first logger is created.
   *
   * @return why the settings are invalid; empty if they are valid
   */
  public static Optional<String> apply(Variables variables) {
    return apply(variables, FORMAT, FORMAT_OF_LOG, FORMATS)
        .or(() -> apply(variables, LEVEL, LEVEL_OF_LOG, LEVELS));
  }

  /** Whether every line of the log is a JSON object. */
  public static boolean isJson() {
    return JSON.equals(System.getProperty(FORMAT_OF_LOG));
  }

  private static Optional<String> apply(
      Variables variables, String variable, String property, List<String> allowed) {
    String value =
        Optional.ofNullable(System.getProperty(property)).orElse(variables.get(variable));
    if (value == null) {
      return Optional.empty();
    }
    if (!allowed.contains(value)) {
      System.clearProperty(property);
      return Optional.of(variable + " must be one of " + String.join(", ", allowed) + ".");
    }
    System.setProperty(property, value);
    return Optional.empty();
  }
}
