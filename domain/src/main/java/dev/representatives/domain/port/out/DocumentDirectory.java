package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.tenant.TenantId;

/**
 * Knows which documents a tenant has. Another system may be behind it. Numbers are compared by code
 * point.
 */
public interface DocumentDirectory {
  /**
   * Whether the tenant has a document of that number.
   *
   * @throws FailureException STORE_UNAVAILABLE
   */
  boolean exists(TenantId tenant, DocumentNumber number);
}
