package dev.representatives.domain.port.in;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Objects;

/** Looks up a document (docs/api.md, "Accounts and documents"). */
public interface GetDocument {
  /**
   * Reads a document.
   *
   * @throws FailureException VALIDATION_FAILED, DOCUMENT_NOT_FOUND, or a failure of the store
   */
  Document get(Query query);

  /**
   * @param tenant the tenant that owns the data
   * @param number as the caller sent it
   * @param findings violations found while the request was parsed; a query with any is rejected
   */
  record Query(TenantId tenant, String number, List<Violation> findings) {
    public Query {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(number, "number");
      findings = List.copyOf(findings);
    }

    /** A query without findings. */
    public Query(TenantId tenant, String number) {
      this(tenant, number, List.of());
    }
  }
}
