package dev.representatives.domain.port.in;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.listing.ListedRepresentative;
import dev.representatives.domain.listing.RepresentativeFilter;
import dev.representatives.domain.paging.CursorRequest;
import dev.representatives.domain.paging.PageAsOf;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Lists the representatives of a tenant (docs/api.md, "Lists of representatives"). */
public interface ListRepresentatives {
  /**
   * Lists a part of the representatives.
   *
   * @throws FailureException VALIDATION_FAILED, or a failure of the store
   */
  PageAsOf<ListedRepresentative> list(Query query);

  /**
   * @param tenant the tenant that owns the data
   * @param filters the filters with their values, as the caller sent them
   * @param sort the order, as the caller sent it; empty for the order of the filter
   * @param request the requested part
   * @param findings violations found while the request was parsed; a query with any is rejected
   */
  record Query(
      TenantId tenant,
      Map<RepresentativeFilter, String> filters,
      Optional<String> sort,
      CursorRequest request,
      List<Violation> findings) {
    public Query {
      Objects.requireNonNull(tenant, "tenant");
      filters = Map.copyOf(filters);
      Objects.requireNonNull(sort, "sort");
      Objects.requireNonNull(request, "request");
      findings = List.copyOf(findings);
    }

    /** A query without findings. */
    public Query(
        TenantId tenant,
        Map<RepresentativeFilter, String> filters,
        Optional<String> sort,
        CursorRequest request) {
      this(tenant, filters, sort, request, List.of());
    }
  }
}
