package dev.representatives.domain.port.in;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.tenant.TenantId;

/**
 * Lists what a representative is linked to, ascending by code point (docs/api.md, "What the
 * operations do").
 */
public interface ListLinks {
  /**
   * The accounts.
   *
   * @param tenant inside which it is looked for
   * @param reference of the representative, as the caller sent it
   * @param request which page; one past the end is empty
   * @throws FailureException VALIDATION_FAILED, REPRESENTATIVE_NOT_FOUND, or the store's failures
   */
  Page<AccountNumber> accounts(TenantId tenant, String reference, PageRequest request);

  /** The documents; otherwise as {@link #accounts}. */
  Page<DocumentNumber> documents(TenantId tenant, String reference, PageRequest request);
}
