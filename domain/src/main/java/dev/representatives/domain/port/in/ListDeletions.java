package dev.representatives.domain.port.in;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.listing.Deletion;
import dev.representatives.domain.paging.CursorRequest;
import dev.representatives.domain.paging.PageAsOf;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Lists the deleted representatives of a tenant (docs/api.md, "Deletions"). */
public interface ListDeletions {
  /**
   * Lists a part of the deletions of the last {@link Deletion#LISTED}, by time, then by reference.
   * A representative that exists again is not listed.
   *
   * @throws FailureException VALIDATION_FAILED, or a failure of the store
   */
  PageAsOf<Deletion> list(Query query);

  /**
   * @param tenant the tenant that owns the data
   * @param since the time of the first deletion, as the caller sent it; empty for all
   * @param request the requested part
   * @param findings violations found while the request was parsed; a query with any is rejected
   */
  record Query(
      TenantId tenant, Optional<String> since, CursorRequest request, List<Violation> findings) {
    public Query {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(since, "since");
      Objects.requireNonNull(request, "request");
      findings = List.copyOf(findings);
    }

    /** A query without findings. */
    public Query(TenantId tenant, Optional<String> since, CursorRequest request) {
      this(tenant, since, request, List.of());
    }
  }
}
