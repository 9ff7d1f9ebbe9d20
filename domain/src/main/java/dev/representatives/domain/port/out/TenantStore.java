package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantName;
import java.util.List;
import java.util.Optional;

/**
 * Stores the tenants and assigns their ids. Apart from {@link ApiKeyStore#find}, the only port that
 * is used without a tenant.
 *
 * <p>Every method may throw {@link FailureException} STORE_UNAVAILABLE. Writes, and reads inside a
 * transaction, may throw {@link TransactionConflictException}; reads outside a transaction never
 * do.
 */
public interface TenantStore {
  /** The tenant with this name. */
  Optional<Tenant> find(TenantName name);

  /** All tenants, by name. */
  List<Tenant> all();

  /**
   * Adds a tenant with a new id, unless the name is in use.
   *
   * @return whether it was added; if not, nothing has changed and the transaction should end soon
   */
  boolean insert(TenantName name);
}
