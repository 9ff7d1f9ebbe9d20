package dev.representatives.application.bulk;

import dev.representatives.application.bulk.stores.DirectWrites;
import dev.representatives.domain.port.out.AccountDirectory;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** The accounts of a group, in memory. A deletion writes what is pending, and is direct. */
final class GroupAccounts implements AccountStore, AccountDirectory {
  private final DirectWrites store;
  private final GroupTable<AccountNumber, Account> table;
  private final Runnable writePending;

  GroupAccounts(
      DirectWrites store, GroupTable<AccountNumber, Account> table, Runnable writePending) {
    this.store = store;
    this.table = table;
    this.writePending = writePending;
  }

  @Override
  public boolean exists(TenantId tenant, AccountNumber number) {
    return table.find(number).isPresent();
  }

  @Override
  public Optional<Account> find(TenantId tenant, AccountNumber number) {
    return table.find(number);
  }

  @Override
  public Optional<Account> findForUpdate(TenantId tenant, AccountNumber number) {
    return table.find(number);
  }

  @Override
  public List<Account> list(TenantId tenant, Optional<AccountNumber> after, int limit) {
    throw new UnsupportedOperationException("a group has no such line");
  }

  @Override
  public boolean insert(TenantId tenant, Account account) {
    return table.insert(account.number(), account);
  }

  @Override
  public boolean update(TenantId tenant, Account account) {
    return table.update(account.number(), account);
  }

  @Override
  public boolean delete(TenantId tenant, AccountNumber number) {
    writePending.run();
    boolean deleted = store.delete(tenant, number);
    table.deleted(number);
    return deleted;
  }
}
