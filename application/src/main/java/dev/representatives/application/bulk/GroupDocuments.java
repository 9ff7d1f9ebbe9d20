package dev.representatives.application.bulk;

import dev.representatives.application.bulk.stores.DirectWrites;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** The documents of a group, in memory. A deletion writes what is pending, and is direct. */
final class GroupDocuments implements DocumentStore {
  private final DirectWrites store;
  private final GroupTable<DocumentNumber, Document> table;
  private final Runnable writePending;

  GroupDocuments(
      DirectWrites store, GroupTable<DocumentNumber, Document> table, Runnable writePending) {
    this.store = store;
    this.table = table;
    this.writePending = writePending;
  }

  @Override
  public Optional<Document> find(TenantId tenant, DocumentNumber number) {
    return table.find(number);
  }

  @Override
  public Optional<Document> findForUpdate(TenantId tenant, DocumentNumber number) {
    return table.find(number);
  }

  @Override
  public List<Document> list(TenantId tenant, Optional<DocumentNumber> after, int limit) {
    throw new UnsupportedOperationException("a group has no such line");
  }

  @Override
  public boolean insert(TenantId tenant, Document document) {
    return table.insert(document.number(), document);
  }

  @Override
  public boolean update(TenantId tenant, Document document) {
    return table.update(document.number(), document);
  }

  @Override
  public boolean anyOn(TenantId tenant, AccountNumber account) {
    writePending.run();
    return store.hasDocuments(tenant, account);
  }

  @Override
  public boolean delete(TenantId tenant, DocumentNumber number) {
    writePending.run();
    boolean deleted = store.delete(tenant, number);
    table.deleted(number);
    return deleted;
  }
}
