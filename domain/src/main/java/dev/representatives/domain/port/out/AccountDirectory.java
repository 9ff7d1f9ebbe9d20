package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.tenant.TenantId;

/**
 * Knows which accounts a tenant has. Another system may be behind it. Numbers are compared by code
 * point.
 */
public interface AccountDirectory {
  /**
   * Whether the tenant has an account of that number.
   *
   * @throws FailureException STORE_UNAVAILABLE
   */
  boolean exists(TenantId tenant, AccountNumber number);
}
