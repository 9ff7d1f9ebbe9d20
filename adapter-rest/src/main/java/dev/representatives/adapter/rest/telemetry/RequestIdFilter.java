package dev.representatives.adapter.rest.telemetry;

import dev.representatives.adapter.rest.RequestId;
import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import java.util.Map;

/** Puts the id of a request into the log and into its answer. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestIdFilter {
  @RequestFilter
  void enter(HttpRequest<?> request, MutablePropagatedContext context) {
    context.add(new MdcPropagationContext(Map.of(RequestId.LOG_KEY, RequestId.of(request))));
  }

  @ResponseFilter
  void leave(HttpRequest<?> request, MutableHttpResponse<?> response) {
    response.getHeaders().set(RequestId.HEADER, RequestId.of(request));
  }

  /** The answer to a CORS preflight is made before a route is looked for. */
  @ResponseFilter
  @PreMatching
  void leaveEarly(HttpRequest<?> request, MutableHttpResponse<?> response) {
    leave(request, response);
  }
}
