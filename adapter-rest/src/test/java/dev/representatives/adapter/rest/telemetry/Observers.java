package dev.representatives.adapter.rest.telemetry;

import dev.representatives.adapter.rest.ManagementPort;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.List;

/** Observers for the tests of other rooms. */
public final class Observers {
  private Observers() {}

  /** An observer that counts and logs, and creates no spans. */
  public static ExchangeObserver of(ManagementPort port, MeterRegistry registry) {
    return new ExchangeObserver(
        port,
        new ExchangeTracing(OpenTelemetry.noop()),
        new ExchangeMetrics(registry, new MetricsSettings(List.of())));
  }
}
