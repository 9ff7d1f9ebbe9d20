package dev.representatives.bootstrap.shutdown;

import dev.representatives.adapter.rest.connection.Connections;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** Reports the service as not ready to load balancers as soon as the shutdown begins. */
@Singleton
@Readiness
final class DrainingIndicator implements HealthIndicator {
  private static final String NAME = "shutdown";

  private final Connections connections;

  DrainingIndicator(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Publishers.just(
        HealthResult.builder(NAME, connections.isDraining() ? HealthStatus.DOWN : HealthStatus.UP)
            .build());
  }
}
