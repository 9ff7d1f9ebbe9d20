package dev.representatives.domain.idempotency;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is stored under a key.
 *
 * @param expiry when it ends
 * @param response empty until the request has succeeded
 */
public record IdempotencyEntry(Instant expiry, Optional<KeptResponse> response) {
  public IdempotencyEntry {
    Objects.requireNonNull(expiry, "expiry");
    Objects.requireNonNull(response, "response");
  }

  /** The response that a repetition gets. */
  public Optional<KeptResponse> responseAt(Instant now) {
    return response.filter(kept -> now.isBefore(expiry));
  }
}
