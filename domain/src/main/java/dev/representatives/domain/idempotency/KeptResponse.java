package dev.representatives.domain.idempotency;

import java.time.Duration;
import java.util.Objects;

/**
 * A response that is kept for the repetitions of its request.
 *
 * @param fingerprint of the contents of the request; opaque, at most {@value
 *     #MAX_FINGERPRINT_LENGTH} characters
 * @param content opaque; only the adapter that rendered it can read it
 */
public record KeptResponse(String fingerprint, String content) {
  public static final int MAX_FINGERPRINT_LENGTH = 64;

  /** How long repetitions get the response. */
  public static final Duration LIFETIME = Duration.ofHours(24);

  public KeptResponse {
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(content, "content");
  }
}
