package dev.representatives.domain.port.in;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Objects;

/** Looks up an account (docs/api.md, "Accounts and documents"). */
public interface GetAccount {
  /**
   * Reads an account.
   *
   * @throws FailureException VALIDATION_FAILED, ACCOUNT_NOT_FOUND, or the store's failures
   */
  Account get(Query query);

  /**
   * @param tenant inside which it is looked for
   * @param number as the caller sent it
   * @param findings what was found wrong while the request was read; a query with any is refused
   */
  record Query(TenantId tenant, String number, List<Violation> findings) {
    public Query {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(number, "number");
      findings = List.copyOf(findings);
    }

    /** A query that was read without a finding. */
    public Query(TenantId tenant, String number) {
      this(tenant, number, List.of());
    }
  }
}
