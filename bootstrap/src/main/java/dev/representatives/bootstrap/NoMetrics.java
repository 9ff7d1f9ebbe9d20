package dev.representatives.bootstrap;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Lets everything be counted as ever when nobody wants the numbers. */
@Factory
final class NoMetrics {
  static final String ENABLED = "micronaut.metrics.enabled";

  @Singleton
  @Requires(property = ENABLED, value = "false")
  MeterRegistry nowhere() {
    return new CompositeMeterRegistry();
  }
}
