package dev.representatives.adapter.rest.bulk;

import dev.representatives.adapter.rest.ratelimit.RateLimit;
import dev.representatives.domain.access.ApiKeyId;
import java.util.function.BooleanSupplier;

/**
 * The pace of the quota of a key.
 *
 * @param stopping whether the service stops, which ends a wait
 */
record QuotaPace(RateLimit limit, ApiKeyId key, BooleanSupplier stopping) implements Pace {
  @Override
  public boolean await() {
    return limit.await(key, stopping);
  }

  @Override
  public boolean isExhausted() {
    return limit.isExhausted(key);
  }
}
