package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.tenant.TenantId;

/**
 * Checks the existence of a tenant's accounts. Another system may provide it. Compares numbers by
 * code point.
 */
public interface AccountDirectory {
  /**
   * Whether the tenant has an account with this number.
   *
   * @throws FailureException STORE_UNAVAILABLE
   */
  boolean exists(TenantId tenant, AccountNumber number);
}
