package dev.representatives.adapter.rest.ratelimit;

import dev.representatives.adapter.rest.FilterOrder;
import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.adapter.rest.problem.Problem;
import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.domain.access.Caller;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;

/** Limits the requests of one key in a window of time. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
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
  Optional<HttpResponse<?>> check(HttpRequest<?> request) {
    var key = SentRequest.caller(request).map(Caller::key);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    var use = limit.use(key.orElseThrow());
    request.setAttribute(RateLimitUse.ATTRIBUTE, use);
    return use.isExceeded() ? Optional.of(refusal(request, use)) : Optional.empty();
  }

  private static HttpResponse<?> refusal(HttpRequest<?> request, RateLimitUse use) {
    return Problem.refuse(
        request,
        ProblemType.RATE_LIMITED,
        "The key has made more than %d requests in %d s; wait %d s."
            .formatted(use.requests(), use.window().toSeconds(), use.secondsToWait()));
  }
}
