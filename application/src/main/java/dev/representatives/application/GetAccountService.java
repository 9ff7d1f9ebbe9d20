package dev.representatives.application;

import dev.representatives.domain.port.in.GetAccount;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.receivables.Account;

/** Looks up an account. */
public final class GetAccountService implements GetAccount {
  private final AccountStore accounts;

  public GetAccountService(AccountStore accounts) {
    this.accounts = accounts;
  }

  @Override
  public Account get(Query query) {
    var wanted = RequestedKeys.only(query.number(), query.findings(), RequestedKeys::accountNumber);
    return accounts.find(query.tenant(), wanted).orElseThrow(() -> NotFound.account(wanted));
  }
}
