package dev.representatives.domain.port.out;

import dev.representatives.domain.access.ApiKey;
import dev.representatives.domain.access.ApiKeyId;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stores the API keys.
 *
 * <p>Every method may throw {@link FailureException} STORE_UNAVAILABLE. Writes, and reads inside a
 * transaction, may throw {@link TransactionConflictException}; reads outside a transaction never
 * do.
 */
public interface ApiKeyStore {
  /**
   * Finds a key across all tenants, because the key determines the tenant. If the deployment caches
   * keys, the result may be a few seconds old.
   */
  Optional<ApiKey> find(ApiKeyId id);

  /**
   * Finds a key without waiting for anything but this process.
   *
   * @return the same as {@link #find} would return now; or empty, which says nothing about the key
   */
  Optional<ApiKey> findCached(ApiKeyId id);

  /** The keys of a tenant, oldest first, then by id. */
  List<ApiKey> list(TenantId tenant);

  /**
   * Adds a key to the tenant that it refers to.
   *
   * @return whether it was added; false when the id exists already, and then nothing has changed
   */
  boolean insert(TenantId tenant, ApiKey key);

  /**
   * Marks a key as revoked, unless it already is.
   *
   * @return whether the tenant has this key
   */
  boolean revoke(TenantId tenant, ApiKeyId id, Instant at);

  /**
   * Records a use; does nothing when a later use is recorded or the tenant does not have this key.
   */
  void recordUse(TenantId tenant, ApiKeyId id, Instant at);
}
