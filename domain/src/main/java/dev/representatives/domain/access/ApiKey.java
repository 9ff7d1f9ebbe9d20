package dev.representatives.domain.access;

import dev.representatives.domain.tenant.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept of a key.
 *
 * @param id finds it
 * @param tenant whose data it opens
 * @param name what operators call it
 * @param secretHash proves that a caller holds it
 * @param scopes what it allows; at least one
 * @param createdAt when it was made
 * @param lastUsedAt when it was last used, up to {@link #USE_RESOLUTION} too early; empty when
 *     never
 * @param expiresAt from when on it is refused; empty when never
 * @param revokedAt when it was revoked; empty when it was not
 */
public record ApiKey(
    ApiKeyId id,
    Tenant tenant,
    Optional<ApiKeyName> name,
    SecretHash secretHash,
    Set<Scope> scopes,
    Instant createdAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> expiresAt,
    Optional<Instant> revokedAt) {

  /** How coarse the time of the last use is, so that not every request writes it. */
  public static final Duration USE_RESOLUTION = Duration.ofHours(1);

  public ApiKey {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(tenant, "tenant");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(secretHash, "secretHash");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(lastUsedAt, "lastUsedAt");
    Objects.requireNonNull(expiresAt, "expiresAt");
    Objects.requireNonNull(revokedAt, "revokedAt");
    scopes = Set.copyOf(scopes);
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("a key allows something");
    }
  }

  /** Whether the key opens anything at that time: it is neither revoked nor expired. */
  public boolean isInForce(Instant now) {
    return revokedAt.isEmpty() && expiresAt.filter(end -> !now.isBefore(end)).isEmpty();
  }

  /** Whether the time of the last use has become too coarse. */
  public boolean isUseToBeNoted(Instant now) {
    return lastUsedAt.filter(last -> now.isBefore(last.plus(USE_RESOLUTION))).isEmpty();
  }
}
