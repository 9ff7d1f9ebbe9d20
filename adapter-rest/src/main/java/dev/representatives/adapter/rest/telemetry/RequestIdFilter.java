package dev.representatives.adapter.rest.telemetry;

import dev.representatives.adapter.rest.ApiHeaders;
import dev.representatives.adapter.rest.FilterOrder;
import dev.representatives.adapter.rest.SentRequest;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

/** Adds the id of a request to the log and to its response. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RequestIdFilter implements Ordered {
  static final String LOG_KEY = "request_id";

  @Override
  public int getOrder() {
    return FilterOrder.REQUEST_ID.value();
  }

  @RequestFilter
  void enter(HttpRequest<?> request, MutablePropagatedContext context) {
    context.add(new LogContext(LOG_KEY, SentRequest.id(request)));
  }

  @ResponseFilter
  void leave(HttpRequest<?> request, MutableHttpResponse<?> response) {
    response.getHeaders().set(ApiHeaders.REQUEST_ID, SentRequest.id(request));
  }

  /** The response to a CORS preflight is created before routing. */
  @ResponseFilter
  @PreMatching
  void leaveEarly(HttpRequest<?> request, MutableHttpResponse<?> response) {
    leave(request, response);
  }
}
