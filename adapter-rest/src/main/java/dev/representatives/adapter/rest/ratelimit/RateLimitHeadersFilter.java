package dev.representatives.adapter.rest.ratelimit;

import dev.representatives.adapter.rest.FilterOrder;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Reports how many requests a key has left (draft-ietf-httpapi-ratelimit-headers). It is separate
 * from {@link RateLimitFilter}, since a filter does not see its own refusal.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RateLimitHeadersFilter implements Ordered {
  private static final String POLICY = "RateLimit-Policy";
  private static final String STATE = "RateLimit";

  @Override
  public int getOrder() {
    return FilterOrder.RATE_LIMIT_HEADERS.value();
  }

  @ResponseFilter
  void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
    request
        .getAttribute(RateLimitUse.ATTRIBUTE, RateLimitUse.class)
        .ifPresent(use -> tell(use, response));
  }

  private static void tell(RateLimitUse use, MutableHttpResponse<?> response) {
    response.header(
        POLICY, "\"default\";q=%d;w=%d".formatted(use.requests(), use.window().toSeconds()));
    response.header(STATE, "\"default\";r=%d;t=%d".formatted(use.left(), use.secondsToReset()));
    if (use.isExceeded()) {
      response.header(HttpHeaders.RETRY_AFTER, Long.toString(use.secondsToWait()));
    }
  }
}
