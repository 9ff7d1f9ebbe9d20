package dev.representatives.bootstrap.telemetry;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.jdbc.datasource.JdbcTelemetry;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Puts each statement into a span, without its values; leaves the pool alone when none is made. */
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

  /** Right around the pool: what the framework puts around it needs a connection that is bound. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
