package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantName;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the tenants. The one port besides {@link ApiKeyStore#find} that is asked from outside any
 * tenant: it is where a tenant's id comes from.
 *
 * <p>Every method may throw {@link FailureException} STORE_UNAVAILABLE. A write, and a read inside
 * a transaction, may throw {@link TransactionConflictException}; a read outside of one never does.
 */
public interface TenantStore {
  /** The tenant of that name. */
  Optional<Tenant> find(TenantName name);

  /** All tenants, by name. */
  List<Tenant> all();

  /**
   * Adds a tenant if there is none of that name, and gives it an id.
   *
   * @return whether it was added; when not, nothing is changed and the transaction should end soon
   */
  boolean insert(TenantName name);
}
