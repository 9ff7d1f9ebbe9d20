package dev.representatives.bootstrap;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The standard settings of OpenTelemetry, as far as the service has a say in them. */
final class TracingSettings {
  /** What holds unless the environment says otherwise. */
  static final Map<String, String> DEFAULTS =
      Map.of(
          "otel.service.name", "representatives",
          "otel.traces.exporter", "none",
          "otel.metrics.exporter", "none",
          "otel.logs.exporter", "none",
          "otel.exporter.otlp.protocol", "http/protobuf");

  private static final String EXPORTER = "OTEL_TRACES_EXPORTER";
  private static final String NONE = "none";
  private static final String OTLP = "otlp";

  private TracingSettings() {}

  /** Whether spans go anywhere; if not, none is made. */
  static boolean isOn(UnaryOperator<String> environment) {
    return !exporter(environment).equals(NONE);
  }

  /** Why the settings cannot work; empty if they can. */
  static Optional<String> refusal(UnaryOperator<String> environment) {
    String exporter = exporter(environment);
    return exporter.equals(NONE) || exporter.equals(OTLP)
        ? Optional.empty()
        : Optional.of(EXPORTER + " must be otlp or none.");
  }

  private static String exporter(UnaryOperator<String> environment) {
    String value = environment.apply(EXPORTER);
    return value == null || value.isBlank() ? NONE : value.strip();
  }
}
