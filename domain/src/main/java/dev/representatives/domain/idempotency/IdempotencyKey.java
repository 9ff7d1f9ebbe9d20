package dev.representatives.domain.idempotency;

import java.util.Objects;

/**
 * Identifies a request of a tenant and its repetitions. The value is opaque.
 *
 * @param value 1 to {@value #MAX_LENGTH} characters
 */
public record IdempotencyKey(String value) {
  public static final int MAX_LENGTH = 64;

  public IdempotencyKey {
    Objects.requireNonNull(value, "value");
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a key has 1 to " + MAX_LENGTH + " characters");
    }
  }
}
