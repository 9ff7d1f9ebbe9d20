package dev.representatives.adapter.memory;

import dev.representatives.domain.port.out.AccountDirectory;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;

final class InMemoryAccounts implements AccountStore, AccountDirectory {
  private final Memory memory;

  InMemoryAccounts(Memory memory) {
    this.memory = memory;
  }

  @Override
  public Optional<Account> find(TenantId tenant, AccountNumber number) {
    return Optional.ofNullable(memory.of(tenant).accounts().get(number));
  }

  @Override
  public Optional<Account> findForUpdate(TenantId tenant, AccountNumber number) {
    return memory.findForUpdate(tenant, () -> find(tenant, number));
  }

  @Override
  public List<Account> list(TenantId tenant, Optional<AccountNumber> after, int limit) {
    return Sorted.after(memory.of(tenant).accounts(), after, limit);
  }

  @Override
  public boolean exists(TenantId tenant, AccountNumber number) {
    return find(tenant, number).isPresent();
  }

  @Override
  public boolean insert(TenantId tenant, Account account) {
    return write(tenant, account, false);
  }

  @Override
  public boolean update(TenantId tenant, Account account) {
    return write(tenant, account, true);
  }

  @Override
  public boolean delete(TenantId tenant, AccountNumber number) {
    return memory.change(
        tenant,
        data ->
            data.accounts().containsKey(number)
                ? new Change<>(data.without(number), true)
                : new Change<>(data, false));
  }

  private boolean write(TenantId tenant, Account account, boolean over) {
    return memory.change(
        tenant,
        data ->
            data.accounts().containsKey(account.number()) == over
                ? new Change<>(data.with(account), true)
                : new Change<>(data, false));
  }
}
