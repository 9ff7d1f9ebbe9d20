package dev.representatives.adapter.rest.security;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

/**
 * Completes every answer that filters see; errors that no filter sees are completed where they are
 * made.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeadersFilter {
  @ResponseFilter
  void leave(HttpRequest<?> request, MutableHttpResponse<?> response) {
    SecurityHeaders.complete(request, response);
  }

  /** The answer to a CORS preflight is made before a route is looked for. */
  @ResponseFilter
  @PreMatching
  void leaveEarly(HttpRequest<?> request, MutableHttpResponse<?> response) {
    leave(request, response);
  }
}
