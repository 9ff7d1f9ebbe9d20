package dev.representatives.bootstrap.settings;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The standard settings of OpenTelemetry that the service reads or changes. */
public final class TracingSettings {
  /** The defaults for settings that the environment does not set. */
  public static final Map<String, String> DEFAULTS =
      Map.of(
          "otel.service.name", "representatives",
          "otel.traces.exporter", "none",
          "otel.metrics.exporter", "none",
          "otel.logs.exporter", "none",
          "otel.exporter.otlp.protocol", "http/protobuf");

  private static final String PREFIX = "OTEL_";
  private static final String EXPORTER = "OTEL_TRACES_EXPORTER";
  private static final String NONE = "none";
  private static final String OTLP = "otlp";

  private TracingSettings() {}

  /** Whether spans are exported; if not, none are created. */
  public static boolean isOn(UnaryOperator<String> environment) {
    return !exporter(environment).equals(NONE);
  }

  /** Why the settings are invalid; empty if they are valid. */
  public static Optional<String> refusal(UnaryOperator<String> environment) {
    String exporter = exporter(environment);
    return exporter.equals(NONE) || exporter.equals(OTLP)
        ? Optional.empty()
        : Optional.of(EXPORTER + " must be otlp or none.");
  }

  /**
   * Overrides for the SDK, which reads the environment of the process itself.
   *
   * @param ofProcess the names of all variables of the process
   * @return values by property; null if the effective settings have no value
   */
  public static Map<String, String> corrections(Variables variables, Set<String> ofProcess) {
    var corrections = new HashMap<String, String>();
    Stream.concat(ofProcess.stream(), variables.values().keySet().stream())
        .filter(variable -> variable.startsWith(PREFIX))
        .forEach(
            variable -> {
              String property = variable.toLowerCase(Locale.ROOT).replace('_', '.');
              String value =
                  Optional.ofNullable(System.getProperty(property)).orElse(variables.get(variable));
              corrections.put(property, value == null ? DEFAULTS.get(property) : value);
            });
    return corrections;
  }

  private static String exporter(UnaryOperator<String> environment) {
    String value = environment.apply(EXPORTER);
    return value == null || value.isBlank() ? NONE : value.strip();
  }
}
