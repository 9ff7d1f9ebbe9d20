package dev.representatives.adapter.rest.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts and times requests, with the metric names that dashboards expect. */
@Singleton
final class ExchangeMetrics {
  private static final String NAME = "http.server.requests";

  private final MeterRegistry registry;
  private final Duration[] buckets;
  // The registry would build and compare the tags of a timer for each request.
  private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

  ExchangeMetrics(MeterRegistry registry, MetricsSettings settings) {
    this.registry = registry;
    this.buckets = settings.latencyBuckets().toArray(Duration[]::new);
  }

  void record(Exchange exchange, int status, Duration elapsed) {
    timers
        .computeIfAbsent(new Series(exchange.method(), exchange.route(), status), this::timer)
        .record(elapsed);
  }

  private Timer timer(Series series) {
    return Timer.builder(NAME)
        .description("Requests, from the first filter to the answer")
        .tag("method", series.method())
        .tag("uri", series.route())
        .tag("status", String.valueOf(series.status()))
        .serviceLevelObjectives(buckets)
        .register(registry);
  }

  private record Series(String method, String route, int status) {}
}
