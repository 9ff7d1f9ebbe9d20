package dev.representatives.domain.access;

import dev.representatives.domain.tenant.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An API key as stored, without its secret.
 *
 * @param id identifies it
 * @param tenant the tenant whose data it gives access to
 * @param name the name that operators use
 * @param secretHash verifies the secret that a caller presents
 * @param scopes the permitted operations; at least one scope
 * @param createdAt when it was created
 * @param lastUsedAt when it was last used, early by up to {@link #USE_RESOLUTION}; empty when it
 *     was never used
 * @param expiresAt the time from which it is rejected; empty when it never expires
 * @param revokedAt when it was revoked; empty when it is not revoked
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

  /** The resolution of the last-use time, which avoids a write for every request. */
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

  /** Whether the key is valid at the given time: neither revoked nor expired. */
  public boolean isValid(Instant now) {
    return revokedAt.isEmpty() && expiresAt.filter(end -> !now.isBefore(end)).isEmpty();
  }

  /** Whether the recorded last-use time is missing or older than {@link #USE_RESOLUTION}. */
  public boolean isUseToBeRecorded(Instant now) {
    return lastUsedAt.filter(last -> now.isBefore(last.plus(USE_RESOLUTION))).isEmpty();
  }
}
