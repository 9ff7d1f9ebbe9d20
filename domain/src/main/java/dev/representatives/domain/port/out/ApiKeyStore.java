package dev.representatives.domain.port.out;

import dev.representatives.domain.access.ApiKey;
import dev.representatives.domain.access.ApiKeyId;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the API keys.
 *
 * <p>Every method may throw {@link FailureException} STORE_UNAVAILABLE. A write, and a read inside
 * a transaction, may throw {@link TransactionConflictException}; a read outside of one never does.
 */
public interface ApiKeyStore {
  /**
   * Finds a key among those of all tenants, since it is the key that tells the tenant. May be up to
   * a few seconds old where the deployment caches keys.
   */
  Optional<ApiKey> find(ApiKeyId id);

  /** The keys of a tenant, oldest first, then by id. */
  List<ApiKey> list(TenantId tenant);

  /**
   * Adds a key, of the tenant that it names.
   *
   * @return whether it was added; false when there is one of that id, and nothing is changed
   */
  boolean insert(TenantId tenant, ApiKey key);

  /**
   * Marks a key as revoked, if it is not yet.
   *
   * @return whether the tenant has such a key
   */
  boolean revoke(TenantId tenant, ApiKeyId id, Instant at);

  /** Notes a use; does nothing when a later one is noted, or the tenant has no such key. */
  void noteUse(TenantId tenant, ApiKeyId id, Instant at);
}
