package dev.representatives.domain.port.in;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Objects;

/**
 * Lists the representatives that are linked to an account or a document, ascending by code point
 * (docs/api.md, "What the operations do").
 */
public interface ListLinkedRepresentatives {
  /**
   * Lists the representatives that are linked to an account.
   *
   * @throws FailureException VALIDATION_FAILED, ACCOUNT_NOT_FOUND, or a failure of the store
   */
  Page<RepresentativeReference> ofAccount(Query query);

  /**
   * Lists the representatives that are linked to a document; those of its account do not count.
   *
   * @throws FailureException VALIDATION_FAILED, DOCUMENT_NOT_FOUND, or a failure of the store
   */
  Page<RepresentativeReference> ofDocument(Query query);

  /**
   * @param tenant the tenant that owns the data
   * @param number of the account or document, as the caller sent it
   * @param page the requested page; a page past the end is empty
   * @param findings violations found while the request was parsed; a query with any is rejected
   */
  record Query(TenantId tenant, String number, PageRequest page, List<Violation> findings) {
    public Query {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(number, "number");
      Objects.requireNonNull(page, "page");
      findings = List.copyOf(findings);
    }

    /** A query without findings. */
    public Query(TenantId tenant, String number, PageRequest page) {
      this(tenant, number, page, List.of());
    }
  }
}
