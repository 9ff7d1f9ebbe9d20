package dev.representatives.bootstrap;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The settings of the log, which is there before any other setting is read. */
final class LogSettings {
  private static final String FORMAT = "REPRESENTATIVES_LOG_FORMAT";
  private static final String LEVEL = "REPRESENTATIVES_LOG_LEVEL";
  private static final String JSON = "json";
  private static final List<String> FORMATS = List.of(JSON, "text");
  private static final List<String> LEVELS =
      List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "OFF");

  private LogSettings() {}

  /** Whether every line of the log is a JSON object. */
  static boolean isJson(UnaryOperator<String> environment) {
    return JSON.equals(environment.apply(FORMAT));
  }

  /** Why the settings cannot work; empty if they can. */
  static Optional<String> refusal(UnaryOperator<String> environment) {
    return unlessOneOf(FORMATS, FORMAT, environment)
        .or(() -> unlessOneOf(LEVELS, LEVEL, environment));
  }

  private static Optional<String> unlessOneOf(
      List<String> allowed, String name, UnaryOperator<String> environment) {
    return Optional.ofNullable(environment.apply(name))
        .filter(value -> !value.isEmpty() && !allowed.contains(value))
        .map(value -> name + " must be one of " + String.join(", ", allowed) + ".");
  }
}
