package dev.representatives.bootstrap.telemetry;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.jdbc.datasource.JdbcTelemetry;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/**
 * Records each statement in a span, without its values. Without tracing, the pool stays unchanged.
 */
@Singleton
final class TracedConnections implements BeanCreatedEventListener<DataSource>, Ordered {
  private final OpenTelemetry openTelemetry;

  TracedConnections(OpenTelemetry openTelemetry) {
    this.openTelemetry = openTelemetry;
  }

  @Override
  public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
    return openTelemetry == OpenTelemetry.noop()
        ? event.getBean()
        : JdbcTelemetry.builder(openTelemetry)
            .setDataSourceInstrumenterEnabled(false)
            .build()
            .wrap(event.getBean());
  }

  /**
   * Around the pool and its bounded waits, inside the wrappers of the framework, which require a
   * bound connection.
   */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE + 1;
  }
}
