package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Stores the documents of each tenant, in deployments where no other system stores them. Compares
 * numbers by code point.
 *
 * <p>Every method may throw {@link FailureException} STORE_UNAVAILABLE. Writes, and reads inside a
 * transaction, may throw {@link TransactionConflictException}; reads outside a transaction never
 * do.
 */
public interface DocumentStore {
  /** Reads a document; needs no transaction. */
  Optional<Document> find(TenantId tenant, DocumentNumber number);

  /**
   * Reads a document and locks it against changes by other transactions until the transaction ends.
   * Requires a transaction. Locks nothing when the document does not exist.
   */
  Optional<Document> findForUpdate(TenantId tenant, DocumentNumber number);

  /**
   * Reads the first documents after a number, ascending by code point; needs no transaction.
   *
   * @param after a number that need not exist; empty to begin with the first
   * @param limit the maximum number of documents, at least 1
   */
  List<Document> list(TenantId tenant, Optional<DocumentNumber> after, int limit);

  /**
   * Adds a document if the tenant has none with this number. Waits while another transaction
   * deletes its account.
   *
   * @return whether it was added; if not, nothing has changed and the transaction should end soon
   */
  boolean insert(TenantId tenant, Document document);

  /**
   * Writes a document over the stored one with the same number. Waits while another transaction
   * deletes its account.
   *
   * @return whether it was written; false when it does not exist
   */
  boolean update(TenantId tenant, Document document);

  /** Whether the account has a document. */
  boolean anyOn(TenantId tenant, AccountNumber account);

  /**
   * Removes a document that has no links.
   *
   * @return whether it was removed; false when it does not exist
   * @throws TransactionConflictException when it has links
   */
  boolean delete(TenantId tenant, DocumentNumber number);
}
