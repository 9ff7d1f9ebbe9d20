package dev.representatives.adapter.persistence.receivables;

import dev.representatives.adapter.persistence.sql.JdbcTransactions;
import dev.representatives.adapter.persistence.sql.SqlExceptionTranslator;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.port.out.AccountDirectory;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Stores accounts in a database. */
@Singleton
final class JdbcAccountStore implements AccountStore, AccountDirectory {
  private static final String BEFORE_ALL = "";

  private final AccountStatements statements;
  private final JdbcTransactions transactions;
  private final SqlExceptionTranslator translator;

  JdbcAccountStore(
      AccountStatements statements,
      JdbcTransactions transactions,
      SqlExceptionTranslator translator) {
    this.statements = statements;
    this.transactions = transactions;
    this.translator = translator;
  }

  @Override
  public boolean exists(TenantId tenant, AccountNumber number) {
    return find(tenant, number).isPresent();
  }

  @Override
  public Optional<Account> find(TenantId tenant, AccountNumber number) {
    return translator
        .translating(() -> statements.find(tenant.value(), Utf8.bytes(number.value())))
        .map(row -> account(number, row));
  }

  @Override
  public Optional<Account> findForUpdate(TenantId tenant, AccountNumber number) {
    transactions.require();
    return translator
        .translating(() -> statements.findForUpdate(tenant.value(), Utf8.bytes(number.value())))
        .map(row -> account(number, row));
  }

  @Override
  public List<Account> list(TenantId tenant, Optional<AccountNumber> after, int limit) {
    byte[] bytes = Utf8.bytes(after.map(AccountNumber::value).orElse(BEFORE_ALL));
    return translator.translating(() -> statements.list(tenant.value(), bytes, limit)).stream()
        .map(row -> account(new AccountNumber(Utf8.text(row.accountNumber())), row))
        .toList();
  }

  @Override
  public boolean insert(TenantId tenant, Account account) {
    return translator.isNew(() -> statements.insert(row(tenant, account)));
  }

  @Override
  public boolean update(TenantId tenant, Account account) {
    var row = row(tenant, account);
    return translator.translating(
            () -> statements.update(row.tenantId(), row.accountNumber(), row.name()))
        > 0;
  }

  @Override
  public boolean delete(TenantId tenant, AccountNumber number) {
    return translator.translating(
            () -> statements.delete(tenant.value(), Utf8.bytes(number.value())))
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
