package dev.representatives.adapter.rest.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.representatives.domain.access.ApiKeyId;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * The quota of each key in a window of time. It refills evenly, so that no caller waits for a whole
 * window. Each process counts for itself.
 */
@Singleton
public final class RateLimit {
  private static final int REMEMBERED_KEYS = 50_000;
  private static final Duration LONGEST_WAIT = Duration.ofMillis(250);

  private final long requests;
  private final Duration window;
  private final Cache<ApiKeyId, Bucket> buckets;

  RateLimit(RateLimitSettings settings) {
    this.requests = settings.requests();
    this.window = settings.window();
    // After a window without a request a bucket is full again, and can be dropped.
    this.buckets =
        Caffeine.newBuilder().expireAfterAccess(window).maximumSize(REMEMBERED_KEYS).build();
  }

  /** Uses one request of a key, if one is left. */
  RateLimitUse use(ApiKeyId key) {
    return new RateLimitUse(requests, window, bucket(key).tryConsumeAndReturnRemaining(1));
  }

  /** Whether {@link #await} would wait. */
  public boolean isExhausted(ApiKeyId key) {
    return requests > 0 && bucket(key).getAvailableTokens() <= 0;
  }

  /**
   * Uses one request of a key; waits until one is left.
   *
   * @param stopping ends the wait
   * @return whether one was used
   */
  public boolean await(ApiKeyId key, BooleanSupplier stopping) {
    if (requests == 0) {
      return true;
    }
    var bucket = bucket(key).asBlocking();
    try {
      while (!bucket.tryConsume(1, LONGEST_WAIT)) {
        if (stopping.getAsBoolean()) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
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
