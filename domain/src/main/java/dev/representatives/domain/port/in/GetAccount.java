package dev.representatives.domain.port.in;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.tenant.TenantId;

/** Looks up an account (docs/api.md, "Accounts and documents"). */
public interface GetAccount {
  /**
   * Reads an account.
   *
   * @param tenant inside which it is looked for
   * @param number as the caller sent it
   * @throws FailureException VALIDATION_FAILED, ACCOUNT_NOT_FOUND, or the store's failures
   */
  Account get(TenantId tenant, String number);
}
