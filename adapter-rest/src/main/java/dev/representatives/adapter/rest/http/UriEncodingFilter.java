package dev.representatives.adapter.rest.http;

import dev.representatives.adapter.rest.FilterOrder;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Refuses a path or query that is not UTF-8, which the framework would decode to U+FFFD
 * (micronaut-core 6974).
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class UriEncodingFilter implements Ordered {
  @Override
  public int getOrder() {
    return FilterOrder.URI_ENCODING.value();
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    PercentDecoding.decode(request.getUri().toString());
  }
}
