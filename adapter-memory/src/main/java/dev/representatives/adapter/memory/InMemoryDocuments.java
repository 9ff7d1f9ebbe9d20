package dev.representatives.adapter.memory;

import dev.representatives.domain.port.out.DocumentDirectory;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;

final class InMemoryDocuments implements DocumentStore, DocumentDirectory {
  private final Memory memory;

  InMemoryDocuments(Memory memory) {
    this.memory = memory;
  }

  @Override
  public Optional<Document> find(TenantId tenant, DocumentNumber number) {
    return Optional.ofNullable(memory.of(tenant).documents().get(number));
  }

  @Override
  public Optional<Document> findForUpdate(TenantId tenant, DocumentNumber number) {
    return memory.findForUpdate(tenant, () -> find(tenant, number));
  }

  @Override
  public List<Document> list(TenantId tenant, Optional<DocumentNumber> after, int limit) {
    return Sorted.after(memory.of(tenant).documents(), after, limit);
  }

  @Override
  public boolean exists(TenantId tenant, DocumentNumber number) {
    return find(tenant, number).isPresent();
  }

  @Override
  public boolean insert(TenantId tenant, Document document) {
    return write(tenant, document, false);
  }

  @Override
  public boolean update(TenantId tenant, Document document) {
    return write(tenant, document, true);
  }

  @Override
  public boolean anyOn(TenantId tenant, AccountNumber account) {
    return memory.of(tenant).hasDocumentsOn(account);
  }

  @Override
  public boolean delete(TenantId tenant, DocumentNumber number) {
    return memory.change(
        tenant,
        data ->
            data.documents().containsKey(number)
                ? new Change<>(data.without(number), true)
                : new Change<>(data, false));
  }

  private boolean write(TenantId tenant, Document document, boolean over) {
    return memory.change(
        tenant,
        data ->
            data.documents().containsKey(document.number()) == over
                ? new Change<>(data.with(document), true)
                : new Change<>(data, false));
  }
}
