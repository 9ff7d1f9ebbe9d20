package dev.representatives.application;

import dev.representatives.domain.paging.CursorPage;
import dev.representatives.domain.port.in.ListAccounts;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountNumber;
import java.util.List;

/** Lists all accounts of a tenant. */
public final class ListAccountsService implements ListAccounts {
  private final AccountStore accounts;

  public ListAccountsService(AccountStore accounts) {
    this.accounts = accounts;
  }

  @Override
  public CursorPage<Account> list(Query query) {
    var cursors = new Cursors("accounts", query.tenant());
    var after =
        cursors.position(
            query.request(), query.findings(), parts -> new AccountNumber(parts.get(0)));
    return cursors.page(
        query.request(),
        limit -> accounts.list(query.tenant(), after, limit),
        last -> List.of(last.number().value()));
  }
}
