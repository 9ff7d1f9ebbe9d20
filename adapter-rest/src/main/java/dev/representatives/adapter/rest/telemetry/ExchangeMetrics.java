package dev.representatives.adapter.rest.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Counts and times requests, with the metric names that dashboards expect. */
@Singleton
final class ExchangeMetrics {
  private static final String NAME = "http.server.requests";

  private final MeterRegistry registry;
  private final Duration[] buckets;

  ExchangeMetrics(
      MeterRegistry registry,
      @Value("${representatives.metrics.latency-buckets}") List<Duration> buckets) {
    this.registry = registry;
    this.buckets = buckets.toArray(Duration[]::new);
  }

  void record(Exchange exchange, int status, Duration elapsed) {
    Timer.builder(NAME)
        .description("Requests, from the first filter to the answer")
        .tag("method", exchange.method())
        .tag("uri", exchange.route())
        .tag("status", String.valueOf(status))
        .serviceLevelObjectives(buckets)
        .register(registry)
        .record(elapsed);
  }
}
