package dev.representatives.domain.port.in;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Objects;

/**
 * Lists the linked accounts or documents of a representative, ascending by code point (docs/api.md,
 * "What the operations do").
 */
public interface ListLinks {
  /**
   * Lists the linked accounts.
   *
   * @throws FailureException VALIDATION_FAILED, REPRESENTATIVE_NOT_FOUND, or a failure of the store
   */
  Page<AccountNumber> accounts(Query query);

  /** Lists the linked documents, like {@link #accounts}. */
  Page<DocumentNumber> documents(Query query);

  /**
   * @param tenant the tenant that owns the data
   * @param reference of the representative, as the caller sent it
   * @param page the requested page; a page past the end is empty
   * @param findings violations found while the request was parsed; a query with any is rejected
   */
  record Query(TenantId tenant, String reference, PageRequest page, List<Violation> findings) {
    public Query {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(reference, "reference");
      Objects.requireNonNull(page, "page");
      findings = List.copyOf(findings);
    }

    /** A query without findings. */
    public Query(TenantId tenant, String reference, PageRequest page) {
      this(tenant, reference, page, List.of());
    }
  }
}
