package dev.representatives.bootstrap.shutdown;

import dev.representatives.adapter.rest.connection.Connections;
import dev.representatives.bootstrap.telemetry.NoMetrics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.subscriber.CompletionAwareSubscriber;
import io.micronaut.core.util.StringUtils;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.endpoint.health.HealthEndpoint;
import io.micronaut.management.health.indicator.HealthCheckType;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.reactivestreams.Subscription;

/**
 * Exposes {@code /health/readiness} as a metric. It checks readiness on a schedule, so that
 * collecting metrics does not wait for an unresponsive database.
 */
@Singleton
@Requires(property = NoMetrics.ENABLED, notEquals = StringUtils.FALSE)
public final class ReadinessGauge implements MeterBinder {
  private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(5);

  private final BeanProvider<HealthEndpoint> health;
  private final BeanProvider<TaskScheduler> scheduler;
  private final Connections connections;
  private volatile boolean healthy;

  /**
   * @param health created after the metrics, which measure the resources that it checks
   * @param scheduler created after the metrics, which measure its threads
   */
  ReadinessGauge(
      BeanProvider<HealthEndpoint> health,
      @Named(TaskExecutors.SCHEDULED) BeanProvider<TaskScheduler> scheduler,
      Connections connections) {
    this.health = health;
    this.scheduler = scheduler;
    this.connections = connections;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("representatives.ready", this, ReadinessGauge::value)
        .description("1 when the service is ready, else 0; updated every 5 seconds")
        .register(registry);
  }

  /** Starts the readiness checks. */
  public void begin() {
    check();
    var unused =
        scheduler.get().scheduleWithFixedDelay(BETWEEN_CHECKS, BETWEEN_CHECKS, this::check);
  }

  private void check() {
    try {
      health.get().getHealth(null, HealthCheckType.READINESS).subscribe(new Listener());
    } catch (RuntimeException e) {
      // A task that throws does not run again.
      healthy = false;
    }
  }

  private double value() {
    return healthy && !connections.isDraining() ? 1 : 0;
  }

  private final class Listener extends CompletionAwareSubscriber<HealthResult> {
    @Override
    protected void doOnSubscribe(Subscription subscription) {
      subscription.request(1);
    }

    @Override
    protected void doOnNext(HealthResult result) {
      healthy = !HealthStatus.DOWN.equals(result.getStatus());
    }

    @Override
    protected void doOnError(Throwable failure) {
      healthy = false;
    }

    @Override
    protected void doOnComplete() {
      // doOnNext has stored the result.
    }
  }
}
