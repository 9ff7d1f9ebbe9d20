package dev.representatives.domain.port.in;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.tenant.TenantId;

/** Looks up a document (docs/api.md, "Accounts and documents"). */
public interface GetDocument {
  /**
   * Reads a document.
   *
   * @param tenant inside which it is looked for
   * @param number as the caller sent it
   * @throws FailureException VALIDATION_FAILED, DOCUMENT_NOT_FOUND, or the store's failures
   */
  Document get(TenantId tenant, String number);
}
