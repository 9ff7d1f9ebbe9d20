package dev.representatives.adapter.rest.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.Requests;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeObserverTest {
  private static final String METRIC = "http.server.requests";

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final ExchangeObserver observer =
      new ExchangeObserver(
          new ExchangeTracing(OpenTelemetry.noop()),
          new ExchangeMetrics(registry, new MetricsSettings(List.of())));

  @Test
  void a_refusal_that_no_filter_sees_is_counted() {
    refuse(Requests.get("/"));

    assertThat(registry.get(METRIC).tag("status", "400").timer().count()).isEqualTo(1);
  }

  @Test
  void a_refusal_that_a_filter_sees_is_counted_there() {
    var request = Requests.get("/");
    Exchange.of(request, Span.getInvalid()).begin(request);

    refuse(request);

    assertThat(registry.find(METRIC).timers()).isEmpty();
  }

  @Test
  void a_refusal_of_a_request_of_an_operator_is_not_counted() {
    refuse(Requests.ofOperator("/"));

    assertThat(registry.find(METRIC).timers()).isEmpty();
  }

  private void refuse(NettyHttpRequest<Object> request) {
    observer.refused(request, HttpResponse.badRequest());
  }
}
