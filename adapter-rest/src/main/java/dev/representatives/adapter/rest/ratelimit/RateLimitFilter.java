package dev.representatives.adapter.rest.ratelimit;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.FilterOrder;
import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.domain.access.Caller;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Limits the requests of one key in a window of time. */
@ServerFilter(ApiPaths.EVERYTHING)
@Requires(property = RateLimitFilter.REQUESTS, notEquals = "0")
final class RateLimitFilter implements Ordered {
  static final String REQUESTS = "representatives.rate-limit.requests";

  private final RateLimit limit;

  RateLimitFilter(RateLimit limit) {
    this.limit = limit;
  }

  @Override
  public int getOrder() {
    return FilterOrder.RATE_LIMIT.value();
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    var key = SentRequest.caller(request).map(Caller::key);
    if (key.isEmpty()) {
      return;
    }
    var use = limit.use(key.orElseThrow());
    request.setAttribute(RateLimitUse.ATTRIBUTE, use);
    if (use.isExceeded()) {
      throw new ProblemException(
          ProblemType.RATE_LIMITED,
          "The key has made more than %d requests in %d s; wait %d s."
              .formatted(use.requests(), use.window().toSeconds(), use.secondsToWait()));
    }
  }
}
