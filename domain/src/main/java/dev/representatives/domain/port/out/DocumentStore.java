package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.tenant.TenantId;
import java.util.Optional;

/**
 * Keeps the documents of each tenant, where no other system does. Numbers are compared by code
 * point.
 *
 * <p>Every method may throw {@link FailureException} STORE_UNAVAILABLE. A write, and a read inside
 * a transaction, may throw {@link TransactionConflictException}; a read outside of one never does.
 */
public interface DocumentStore {
  /** Reads a document; needs no transaction. */
  Optional<Document> find(TenantId tenant, DocumentNumber number);

  /**
   * The same, and keeps others from changing it until the transaction ends. Only inside a
   * transaction. When there is no such document, nothing is locked.
   */
  Optional<Document> findForUpdate(TenantId tenant, DocumentNumber number);

  /**
   * Adds a document if the tenant has none of that number.
   *
   * @return whether it was added; when not, nothing is changed and the transaction should end soon
   */
  boolean insert(TenantId tenant, Document document);

  /**
   * Writes a document over the one of the same number.
   *
   * @return whether it was written; false when there is none
   */
  boolean update(TenantId tenant, Document document);
}
