package dev.representatives.adapter.rest.ratelimit;

import dev.representatives.adapter.rest.ApiPaths;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Tells the user of a key how many requests are left (draft-ietf-httpapi-ratelimit-headers). It is
 * apart from {@link RateLimitFilter}, whose own refusal a filter does not see.
 */
@ServerFilter(ApiPaths.EVERYTHING)
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RateLimitHeadersFilter {
  private static final String POLICY = "RateLimit-Policy";
  private static final String STATE = "RateLimit";

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
