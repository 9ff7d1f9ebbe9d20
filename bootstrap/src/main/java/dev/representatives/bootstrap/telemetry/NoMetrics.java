package dev.representatives.bootstrap.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Provides a meter registry that records nothing when metrics are off. */
@Factory
public final class NoMetrics {
  /** The name of the setting that turns metrics on or off. */
  public static final String ENABLED = "micronaut.metrics.enabled";

  @Singleton
  @Requires(property = ENABLED, value = "false")
  MeterRegistry nowhere() {
    return new CompositeMeterRegistry();
  }
}
