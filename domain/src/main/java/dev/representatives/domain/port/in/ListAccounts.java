package dev.representatives.domain.port.in;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.paging.CursorPage;
import dev.representatives.domain.paging.CursorRequest;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Objects;

/** Lists all accounts of a tenant, ascending by number (docs/api.md, "Lists with a cursor"). */
public interface ListAccounts {
  /**
   * Lists a part of the accounts.
   *
   * @throws FailureException VALIDATION_FAILED, or a failure of the store
   */
  CursorPage<Account> list(Query query);

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
