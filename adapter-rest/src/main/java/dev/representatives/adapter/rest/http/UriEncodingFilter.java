package dev.representatives.adapter.rest.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Refuses a path or query that is not UTF-8, which the framework would decode to U+FFFD
 * (micronaut-core 6974).
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class UriEncodingFilter {
  @RequestFilter
  void check(HttpRequest<?> request) {
    PercentDecoding.decode(request.getUri().toString());
  }
}
