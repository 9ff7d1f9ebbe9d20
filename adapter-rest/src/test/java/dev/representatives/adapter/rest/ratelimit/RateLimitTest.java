package dev.representatives.adapter.rest.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.access.ApiKeyId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final ApiKeyId KEY = new ApiKeyId("0123456789abcdef");
  private static final ApiKeyId OTHER = new ApiKeyId("fedcba9876543210");
  private static final Duration LONG = Duration.ofDays(1);

  @Test
  void a_line_counts_as_a_request() {
    var limit = new RateLimit(new RateLimitSettings(3, LONG));

    limit.await(KEY, () -> false);

    assertThat(limit.use(KEY).left()).isEqualTo(1);
    assertThat(limit.use(OTHER).left()).isEqualTo(2);
    assertThat(limit.isExhausted(KEY)).isFalse();
    limit.await(KEY, () -> false);
    assertThat(limit.isExhausted(KEY)).isTrue();
    assertThat(limit.use(KEY).isExceeded()).isTrue();
  }

  @Test
  void a_line_waits_until_the_limit_has_refilled() {
    var limit = new RateLimit(new RateLimitSettings(1, Duration.ofMillis(20)));

    limit.await(KEY, () -> false);
    limit.await(KEY, () -> false);
    limit.await(KEY, () -> false);

    assertThat(limit.use(KEY).requests()).isEqualTo(1);
  }

  @Test
  void a_service_that_stops_ends_the_wait() {
    var limit = new RateLimit(new RateLimitSettings(1, LONG));
    var asked = new AtomicInteger();

    assertThat(limit.await(KEY, () -> asked.incrementAndGet() > 1)).isTrue();
    assertThat(limit.await(KEY, () -> asked.incrementAndGet() > 1)).isFalse();

    assertThat(asked).hasValue(2);
    assertThat(limit.isExhausted(KEY)).isTrue();
  }

  @Test
  void lines_without_a_limit_never_wait() {
    var limit = new RateLimit(new RateLimitSettings(0, LONG));

    assertThat(limit.await(KEY, () -> true)).isTrue();
    assertThat(limit.await(KEY, () -> true)).isTrue();

    assertThat(limit.isExhausted(KEY)).isFalse();
  }
}
