package dev.representatives.adapter.persistence.receivables;

import dev.representatives.adapter.persistence.sql.JdbcTransactions;
import dev.representatives.adapter.persistence.sql.SqlExceptionTranslator;
import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.port.out.DocumentDirectory;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Stores documents in a database. */
@Singleton
final class JdbcDocumentStore implements DocumentStore, DocumentDirectory {
  private static final String BEFORE_ALL = "";

  private final DocumentStatements statements;
  private final JdbcTransactions transactions;
  private final SqlExceptionTranslator translator;

  JdbcDocumentStore(
      DocumentStatements statements,
      JdbcTransactions transactions,
      SqlExceptionTranslator translator) {
    this.statements = statements;
    this.transactions = transactions;
    this.translator = translator;
  }

  @Override
  public boolean exists(TenantId tenant, DocumentNumber number) {
    return find(tenant, number).isPresent();
  }

  @Override
  public Optional<Document> find(TenantId tenant, DocumentNumber number) {
    return translator
        .translating(() -> statements.find(tenant.value(), Utf8.bytes(number.value())))
        .map(row -> document(number, row));
  }

  @Override
  public Optional<Document> findForUpdate(TenantId tenant, DocumentNumber number) {
    transactions.require();
    return translator
        .translating(() -> statements.findForUpdate(tenant.value(), Utf8.bytes(number.value())))
        .map(row -> document(number, row));
  }

  @Override
  public List<Document> list(TenantId tenant, Optional<DocumentNumber> after, int limit) {
    byte[] bytes = Utf8.bytes(after.map(DocumentNumber::value).orElse(BEFORE_ALL));
    return translator.translating(() -> statements.list(tenant.value(), bytes, limit)).stream()
        .map(row -> document(new DocumentNumber(Utf8.text(row.documentNumber())), row))
        .toList();
  }

  @Override
  public boolean insert(TenantId tenant, Document document) {
    lockAccount(tenant, document.account());
    return translator.isNew(() -> statements.insert(row(tenant, document)));
  }

  @Override
  public boolean update(TenantId tenant, Document document) {
    lockAccount(tenant, document.account());
    var row = row(tenant, document);
    return translator.translating(
            () ->
                statements.update(
                    row.tenantId(),
                    row.documentNumber(),
                    row.accountNumber(),
                    row.invoiceDate(),
                    row.dueDate()))
        > 0;
  }

  @Override
  public boolean anyOn(TenantId tenant, AccountNumber account) {
    return translator
        .translating(() -> statements.findOn(tenant.value(), Utf8.bytes(account.value())))
        .isPresent();
  }

  @Override
  public boolean delete(TenantId tenant, DocumentNumber number) {
    return translator.translating(
            () -> statements.delete(tenant.value(), Utf8.bytes(number.value())))
        > 0;
  }

  private void lockAccount(TenantId tenant, AccountNumber account) {
    var unused =
        translator.translating(
            () -> statements.lockAccount(tenant.value(), Utf8.bytes(account.value())));
  }

  private static Document document(DocumentNumber number, DocumentRow row) {
    return new Document(
        number,
        new AccountNumber(Utf8.text(row.accountNumber())),
        CalendarDate.parse(row.invoiceDate()),
        CalendarDate.parse(row.dueDate()));
  }

  private static DocumentRow row(TenantId tenant, Document document) {
    return new DocumentRow(
        tenant.value(),
        Utf8.bytes(document.number().value()),
        Utf8.bytes(document.account().value()),
        document.invoiceDate().toString(),
        document.dueDate().toString());
  }
}
