package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.tenant.TenantId;

/**
 * Checks the existence of a tenant's documents. Another system may provide it. Compares numbers by
 * code point.
 */
public interface DocumentDirectory {
  /**
   * Whether the tenant has a document with this number.
   *
   * @throws FailureException STORE_UNAVAILABLE
   */
  boolean exists(TenantId tenant, DocumentNumber number);
}
