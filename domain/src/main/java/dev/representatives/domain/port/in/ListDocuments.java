package dev.representatives.domain.port.in;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.paging.CursorPage;
import dev.representatives.domain.paging.CursorRequest;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Objects;

/** Lists all documents of a tenant, ascending by number (docs/api.md, "Lists with a cursor"). */
public interface ListDocuments {
  /**
   * Lists a part of the documents.
   *
   * @throws FailureException VALIDATION_FAILED, or a failure of the store
   */
  CursorPage<Document> list(Query query);

  /**
   * @param tenant the tenant that owns the data
   * @param request the requested part
   * @param findings violations found while the request was parsed; a query with any is rejected
   */
  record Query(TenantId tenant, CursorRequest request, List<Violation> findings) {
    public Query {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(request, "request");
      findings = List.copyOf(findings);
    }

    /** A query without findings. */
    public Query(TenantId tenant, CursorRequest request) {
      this(tenant, request, List.of());
    }
  }
}
