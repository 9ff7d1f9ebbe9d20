package dev.representatives.domain.port.in;

import dev.representatives.domain.dataquality.DataQualityCheck;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reports what is missing or doubtful in the data of a tenant (docs/api.md, "Data quality"). */
public interface ReportDataQuality {
  /**
   * Counts the findings of each check, in one consistent view.
   *
   * @return an entry for each check
   * @throws FailureException VALIDATION_FAILED, or a failure of the store
   */
  Map<DataQualityCheck, Long> counts(CountsQuery query);

  /**
   * Lists the findings of one check.
   *
   * @return references of representatives, or numbers of accounts or documents, ascending by code
   *     point
   * @throws FailureException VALIDATION_FAILED, or a failure of the store
   */
  Page<String> findings(FindingsQuery query);

  /**
   * @param tenant the tenant that owns the data
   * @param since documents that were due before this day are not checked, as the caller sent it;
   *     empty for one year ago, in UTC
   * @param findings violations found while the request was parsed; a query with any is rejected
   */
  record CountsQuery(TenantId tenant, Optional<String> since, List<Violation> findings) {
    public CountsQuery {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(since, "since");
      findings = List.copyOf(findings);
    }

    /** A query without findings. */
    public CountsQuery(TenantId tenant, Optional<String> since) {
      this(tenant, since, List.of());
    }
  }

  /**
   * @param tenant the tenant that owns the data
   * @param check the name of the check, as the caller sent it
   * @param since as in {@link CountsQuery}
   * @param page the requested page; a page past the end is empty
   * @param findings violations found while the request was parsed; a query with any is rejected
   */
  record FindingsQuery(
      TenantId tenant,
      String check,
      Optional<String> since,
      PageRequest page,
      List<Violation> findings) {
    public FindingsQuery {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(check, "check");
      Objects.requireNonNull(since, "since");
      Objects.requireNonNull(page, "page");
      findings = List.copyOf(findings);
    }

    /** A query without findings. */
    public FindingsQuery(TenantId tenant, String check, Optional<String> since, PageRequest page) {
      this(tenant, check, since, page, List.of());
    }
  }
}
