package dev.representatives.domain.port.in;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.hierarchy.Report;
import dev.representatives.domain.hierarchy.ReportDepth;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Objects;

/** Lists the reports below a representative (docs/api.md, "What the operations do"). */
public interface ListReports {
  /**
   * Lists one page of the tree below, ordered by depth, then by reference.
   *
   * @throws FailureException VALIDATION_FAILED, REPRESENTATIVE_NOT_FOUND, or a failure of the store
   */
  Page<Report> reports(Query query);

  /**
   * @param tenant the tenant that owns the data
   * @param reference of the representative, as the caller sent it
   * @param depth the number of levels to include
   * @param page the requested page; a page past the end is empty
   * @param findings violations found while the request was parsed; a query with any is rejected
   */
  record Query(
      TenantId tenant,
      String reference,
      ReportDepth depth,
      PageRequest page,
      List<Violation> findings) {
    public Query {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(reference, "reference");
      Objects.requireNonNull(depth, "depth");
      Objects.requireNonNull(page, "page");
      findings = List.copyOf(findings);
    }

    /** A query without findings. */
    public Query(TenantId tenant, String reference, ReportDepth depth, PageRequest page) {
      this(tenant, reference, depth, page, List.of());
    }
  }
}
