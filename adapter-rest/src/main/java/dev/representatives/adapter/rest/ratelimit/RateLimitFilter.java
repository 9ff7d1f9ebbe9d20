package dev.representatives.adapter.rest.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.FilterOrder;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.adapter.rest.security.ApiKeyFilter;
import dev.representatives.domain.access.ApiKeyId;
import dev.representatives.domain.access.Caller;
import io.github.bucket4j.Bucket;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Duration;

/**
 * Limits the requests of one key in a window of time. The quota refills evenly, so that no caller
 * waits for a whole window. Each process counts for itself.
 */
@ServerFilter(ApiPaths.EVERYTHING)
@Requires(property = RateLimitFilter.REQUESTS, notEquals = "0")
final class RateLimitFilter implements Ordered {
  static final String REQUESTS = "representatives.rate-limit.requests";

  private static final int REMEMBERED_KEYS = 50_000;

  private final long requests;
  private final Duration window;
  private final Cache<ApiKeyId, Bucket> buckets;

  RateLimitFilter(RateLimitSettings settings) {
    this.requests = settings.requests();
    this.window = settings.window();
    // After a window without a request a bucket is full again, and can be dropped.
    this.buckets =
        Caffeine.newBuilder().expireAfterAccess(window).maximumSize(REMEMBERED_KEYS).build();
  }

  @Override
  public int getOrder() {
    return FilterOrder.RATE_LIMIT.value();
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    var key = request.getAttribute(ApiKeyFilter.CALLER, Caller.class).map(Caller::key);
    if (key.isEmpty()) {
      return;
    }
    var use =
        new RateLimitUse(
            requests, window, bucket(key.orElseThrow()).tryConsumeAndReturnRemaining(1));
    request.setAttribute(RateLimitUse.ATTRIBUTE, use);
    if (use.isExceeded()) {
      throw new ProblemException(
          ProblemType.RATE_LIMITED,
          "The key has made more than %d requests in %d s; wait %d s."
              .formatted(requests, window.toSeconds(), use.secondsToWait()));
    }
  }

  private Bucket bucket(ApiKeyId key) {
    return buckets.get(
        key,
        unknown ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, window))
                .build());
  }
}
