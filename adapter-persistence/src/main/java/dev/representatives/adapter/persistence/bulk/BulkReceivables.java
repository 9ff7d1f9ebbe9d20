package dev.representatives.adapter.persistence.bulk;

import dev.representatives.adapter.persistence.sql.Utf8;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.tenant.TenantId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads and writes many accounts and documents. */
@Singleton
final class BulkReceivables {
  private final ManyRows rows;

  BulkReceivables(ManyRows rows) {
    this.rows = rows;
  }

  List<Account> readAccounts(TenantId tenant, Collection<AccountNumber> numbers) {
    return rows.read(
        tenant,
        numbers,
        AccountNumber::value,
        BulkStatements.Rows.ACCOUNTS::read,
        BulkReceivables::account);
  }

  List<Account> lockAccounts(TenantId tenant, Collection<AccountNumber> numbers) {
    return rows.lock(
        tenant,
        numbers,
        AccountNumber::value,
        BulkStatements.Rows.ACCOUNTS::lock,
        BulkReceivables::account);
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        new AccountNumber(ManyRows.text(row, "account_number")),
        new AccountName(row.getString("name")));
  }

  List<Document> readDocuments(TenantId tenant, Collection<DocumentNumber> numbers) {
    return rows.read(
        tenant,
        numbers,
        DocumentNumber::value,
        BulkStatements.Rows.DOCUMENTS::read,
        BulkReceivables::document);
  }

  List<Document> lockDocuments(TenantId tenant, Collection<DocumentNumber> numbers) {
    return rows.lock(
        tenant,
        numbers,
        DocumentNumber::value,
        BulkStatements.Rows.DOCUMENTS::lock,
        BulkReceivables::document);
  }

  private static Document document(ResultSet row) throws SQLException {
    return new Document(
        new DocumentNumber(ManyRows.text(row, "document_number")),
        new AccountNumber(ManyRows.text(row, "account_number")),
        CalendarDate.parse(row.getString("invoice_date")),
        CalendarDate.parse(row.getString("due_date")));
  }

  List<DocumentNumber> documentsOn(
      TenantId tenant, AccountNumber account, Optional<DocumentNumber> after, int limit) {
    // The empty key precedes all others.
    byte[] begin = Utf8.bytes(after.map(DocumentNumber::value).orElse(""));
    return rows.list(
        BulkStatements.DOCUMENTS_ON,
        List.of(tenant.value(), Utf8.bytes(account.value()), begin, limit),
        DocumentNumber::new);
  }

  void writeAccounts(TenantId tenant, List<Account> added, List<Account> changed) {
    rows.insert(added, BulkStatements::insertAccounts, row -> row(tenant, row));
    rows.insert(changed, BulkStatements::updateAccounts, row -> row(tenant, row));
  }

  private static List<Object> row(TenantId tenant, Account account) {
    return List.of(tenant.value(), Utf8.bytes(account.number().value()), account.name().value());
  }

  void writeDocuments(TenantId tenant, List<Document> added, List<Document> changed) {
    rows.insert(added, BulkStatements::insertDocuments, row -> row(tenant, row));
    rows.insert(changed, BulkStatements::updateDocuments, row -> row(tenant, row));
  }

  private static List<Object> row(TenantId tenant, Document document) {
    return List.of(
        tenant.value(),
        Utf8.bytes(document.number().value()),
        Utf8.bytes(document.account().value()),
        document.invoiceDate().toString(),
        document.dueDate().toString());
  }
}
