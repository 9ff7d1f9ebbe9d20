package dev.representatives.adapter.rest.telemetry;

import dev.representatives.adapter.rest.FilterOrder;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

/** Observes a request before any filter can refuse it. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ExchangeFilter implements Ordered {
  private final ExchangeObserver observer;

  ExchangeFilter(ExchangeObserver observer) {
    this.observer = observer;
  }

  @Override
  public int getOrder() {
    return FilterOrder.EXCHANGE.value();
  }

  @RequestFilter
  void begin(HttpRequest<?> request, MutablePropagatedContext context) {
    observer.begin(request, context);
  }

  @ResponseFilter
  void end(HttpRequest<?> request, HttpResponse<?> response) {
    observer.end(request, response.code());
  }

  /** The response to a CORS preflight is created before routing. */
  @ResponseFilter
  @PreMatching
  void endEarly(HttpRequest<?> request, HttpResponse<?> response) {
    observer.endUnlessBegun(request, response.code());
  }
}
