package dev.representatives.adapter.rest.telemetry;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

/** Watches a request from before it can be refused. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class ExchangeFilter {
  private final ExchangeObserver observer;

  ExchangeFilter(ExchangeObserver observer) {
    this.observer = observer;
  }

  @RequestFilter
  void begin(HttpRequest<?> request, MutablePropagatedContext context) {
    observer.begin(request, context);
  }

  @ResponseFilter
  void end(HttpRequest<?> request, HttpResponse<?> response) {
    observer.end(request, response.code());
  }

  /** The answer to a CORS preflight is made before a route is looked for. */
  @ResponseFilter
  @PreMatching
  void endEarly(HttpRequest<?> request, HttpResponse<?> response) {
    observer.endUnlessBegun(request, response.code());
  }
}
