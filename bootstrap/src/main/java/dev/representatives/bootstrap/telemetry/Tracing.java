package dev.representatives.bootstrap.telemetry;

import dev.representatives.bootstrap.settings.TracingSettings;
import dev.representatives.bootstrap.settings.Variables;
import io.micronaut.context.annotation.Factory;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import jakarta.inject.Singleton;

/** Creates the tracing of OpenTelemetry, which does nothing unless an exporter is configured. */
@Factory
final class Tracing {
  @Singleton
  OpenTelemetry openTelemetry(Variables variables) {
    return TracingSettings.isOn(variables::get)
        ? AutoConfiguredOpenTelemetrySdk.builder()
            .addPropertiesSupplier(() -> TracingSettings.DEFAULTS)
            .addPropertiesCustomizer(
                config -> TracingSettings.corrections(variables, System.getenv().keySet()))
            .addSpanExporterCustomizer((exporter, config) -> new RedactingSpanExporter(exporter))
            .build()
            .getOpenTelemetrySdk()
        : OpenTelemetry.noop();
  }
}
