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
 * Lists what a representative is linked to, ascending by code point (docs/api.md, "What the
 * operations do").
 */
public interface ListLinks {
  /**
   * The accounts.
   *
   * @throws FailureException VALIDATION_FAILED, REPRESENTATIVE_NOT_FOUND, or the store's failures
   */
  Page<AccountNumber> accounts(Query query);

  /** The documents; otherwise as {@link #accounts}. */
  Page<DocumentNumber> documents(Query query);

  /**
   * @param tenant inside which it is looked for
   * @param reference of the representative, as the caller sent it
   * @param page which page; one past the end is empty
   * @param findings what was found wrong while the request was read; a query with any is refused
   */
  record Query(TenantId tenant, String reference, PageRequest page, List<Violation> findings) {
    public Query {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(reference, "reference");
      Objects.requireNonNull(page, "page");
      findings = List.copyOf(findings);
    }

    /** A query that was read without a finding. */
    public Query(TenantId tenant, String reference, PageRequest page) {
      this(tenant, reference, page, List.of());
    }
  }
}
