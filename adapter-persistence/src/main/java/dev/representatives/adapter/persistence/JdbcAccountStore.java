package dev.representatives.adapter.persistence;

import dev.representatives.domain.port.out.AccountDirectory;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Accounts in a database. */
@Singleton
final class JdbcAccountStore implements AccountStore, AccountDirectory {
  private final AccountStatements statements;
  private final JdbcTransactions transactions;
  private final Failures failures;

  JdbcAccountStore(AccountStatements statements, JdbcTransactions transactions, Failures failures) {
    this.statements = statements;
    this.transactions = transactions;
    this.failures = failures;
  }

  @Override
  public boolean exists(TenantId tenant, AccountNumber number) {
    return find(tenant, number).isPresent();
  }

  @Override
  public Optional<Account> find(TenantId tenant, AccountNumber number) {
    return failures
        .translating(() -> statements.find(tenant.value(), Utf8.bytes(number.value())))
        .map(row -> account(number, row));
  }

  @Override
  public Optional<Account> findForUpdate(TenantId tenant, AccountNumber number) {
    transactions.require();
    return failures
        .translating(() -> statements.findForUpdate(tenant.value(), Utf8.bytes(number.value())))
        .map(row -> account(number, row));
  }

  @Override
  public boolean insert(TenantId tenant, Account account) {
    return failures.isNew(() -> statements.insert(row(tenant, account)));
  }

  @Override
  public boolean update(TenantId tenant, Account account) {
    var row = row(tenant, account);
    return failures.translating(
            () -> statements.update(row.tenantId(), row.accountNumber(), row.name()))
        > 0;
  }

  private static Account account(AccountNumber number, AccountRow row) {
    return new Account(number, new AccountName(row.name()));
  }

  private static AccountRow row(TenantId tenant, Account account) {
    return new AccountRow(
        tenant.value(), Utf8.bytes(account.number().value()), account.name().value());
  }
}
