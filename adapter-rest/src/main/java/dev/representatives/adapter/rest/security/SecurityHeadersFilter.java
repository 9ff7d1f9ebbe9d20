package dev.representatives.adapter.rest.security;

import dev.representatives.adapter.rest.FilterOrder;
import dev.representatives.adapter.rest.problem.RefusalListener;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

/** Adds the security headers to every response. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SecurityHeadersFilter implements Ordered, RefusalListener {
  @Override
  public int getOrder() {
    return FilterOrder.SECURITY_HEADERS.value();
  }

  @ResponseFilter
  void leave(HttpRequest<?> request, MutableHttpResponse<?> response) {
    SecurityHeaders.complete(request, response);
  }

  @Override
  public void refused(HttpRequest<?> request, MutableHttpResponse<?> response) {
    leave(request, response);
  }

  /** The response to a CORS preflight is created before routing. */
  @ResponseFilter
  @PreMatching
  void leaveEarly(HttpRequest<?> request, MutableHttpResponse<?> response) {
    leave(request, response);
  }
}
