package dev.representatives.adapter.rest.bulkhead;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The bulkhead of requests that read, and that of requests that write: they have different numbers
 * of places, and neither kind waits for the other.
 */
@Singleton
final class Bulkheads {
  private static final String NAME = "representatives.requests.";
  private static final String KIND = "kind";
  private static final Duration BETWEEN_CHECKS = Duration.ofMillis(100);

  private final Bulkhead reads;
  private final Bulkhead writes;

  Bulkheads(
      BulkheadSettings settings,
      MeterRegistry registry,
      @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
    this.reads = bulkhead(settings.reads(), settings, "read", registry);
    this.writes = bulkhead(settings.writes(), settings, "write", registry);
    var unused =
        scheduler.scheduleWithFixedDelay(BETWEEN_CHECKS, BETWEEN_CHECKS, this::refuseOverdue);
  }

  private static Bulkhead bulkhead(
      int places, BulkheadSettings settings, String kind, MeterRegistry registry) {
    var bulkhead =
        new Bulkhead(places, settings.maxWaiting(), settings.longestWait(), System::nanoTime);
    Gauge.builder(NAME + "running", bulkhead, Bulkhead::running).tag(KIND, kind).register(registry);
    Gauge.builder(NAME + "waiting", bulkhead, Bulkhead::waiting).tag(KIND, kind).register(registry);
    FunctionCounter.builder(NAME + "overload", bulkhead, Bulkhead::refused)
        .tag(KIND, kind)
        .register(registry);
    return bulkhead;
  }

  Bulkhead of(boolean isRead) {
    return isRead ? reads : writes;
  }

  private void refuseOverdue() {
    reads.refuseOverdue();
    writes.refuseOverdue();
  }
}
