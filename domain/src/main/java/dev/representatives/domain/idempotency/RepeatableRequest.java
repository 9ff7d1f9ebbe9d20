package dev.representatives.domain.idempotency;

import java.util.Objects;
import java.util.function.Function;

/**
 * A request whose repetitions get its response.
 *
 * @param key the same for the repetitions
 * @param fingerprint of the contents; another one under the same key is an error of the caller
 * @param rendering writes the response, which is kept in the transaction of the request
 * @param <T> the result of the use case
 */
public record RepeatableRequest<T>(
    IdempotencyKey key, String fingerprint, Function<T, String> rendering) {
  public RepeatableRequest {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(rendering, "rendering");
  }
}
