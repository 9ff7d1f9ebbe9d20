package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.idempotency.IdempotencyEntry;
import dev.representatives.domain.idempotency.IdempotencyKey;
import dev.representatives.domain.idempotency.KeptResponse;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * Stores the responses to requests that may be repeated. A request first prepares its key, in a
 * transaction of its own, and then locks it in the transaction that does the work. Methods throw
 * {@link FailureException} when the store fails.
 */
public interface IdempotencyStore {
  /**
   * Stores the key without a response, unless it is stored already. Does not wait for a transaction
   * that has locked the key.
   *
   * @throws TransactionConflictException if there is no such tenant
   */
  void prepare(TenantId tenant, IdempotencyKey key, Instant expiry);

  /**
   * Locks a stored key until the transaction ends. Never waits.
   *
   * @return what is stored; empty if another transaction has locked the key, or if it is not stored
   * @throws IllegalStateException outside a transaction
   */
  Optional<IdempotencyEntry> tryLock(TenantId tenant, IdempotencyKey key);

  /**
   * Stores a response under a stored key, in place of the previous one.
   *
   * @return false if the key is not stored
   */
  boolean keep(TenantId tenant, IdempotencyKey key, KeptResponse response, Instant expiry);

  /**
   * Deletes keys that expired before a time, the oldest first, but none that another transaction
   * has locked. Never waits.
   *
   * @param limit how many are deleted at most
   * @return how many were deleted
   */
  long deleteExpired(TenantId tenant, Instant before, int limit);
}
