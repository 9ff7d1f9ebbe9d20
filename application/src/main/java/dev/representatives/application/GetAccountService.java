package dev.representatives.application;

import dev.representatives.domain.port.in.GetAccount;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.tenant.TenantId;

/** Looks up an account. */
public final class GetAccountService implements GetAccount {
  private final AccountStore accounts;

  public GetAccountService(AccountStore accounts) {
    this.accounts = accounts;
  }

  @Override
  public Account get(TenantId tenant, String number) {
    var wanted = RequestedKeys.only(number, RequestedKeys.ACCOUNT_NUMBER, AccountNumber::new);
    return accounts.find(tenant, wanted).orElseThrow(() -> NotFound.account(wanted));
  }
}
