package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.LinkKey;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Stores the links of representatives to accounts and documents. Compares and orders numbers by
 * code point.
 *
 * <p>Every method may throw {@link FailureException} STORE_UNAVAILABLE. Writes, and reads inside a
 * transaction, may throw {@link TransactionConflictException}; reads outside a transaction never
 * do.
 */
public interface LinkStore {
  /** When the two were linked; empty when they are not linked. */
  Optional<Instant> linkedSince(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number);

  /**
   * Adds a link unless the two are already linked. Waits while another transaction deletes one of
   * the two. Outside a transaction, it is one of its own.
   *
   * @return whether it was added; if not, nothing has changed and the transaction should end soon
   * @throws TransactionConflictException when the representative, account or document does not
   *     exist
   * @throws FailureException OUTCOME_UNKNOWN outside a transaction, as the end of one does
   */
  boolean insert(TenantId tenant, Link<?> link);

  /**
   * Removes the link of the two, if they are linked.
   *
   * @return whether it was removed
   */
  boolean delete(TenantId tenant, RepresentativeReference representative, LinkedNumber number);

  /** Removes all links of a representative. */
  void deleteLinksOf(TenantId tenant, RepresentativeReference representative);

  /** The numbers of all linked accounts, ascending by code point; needs no transaction. */
  List<AccountNumber> allAccounts(TenantId tenant, RepresentativeReference representative);

  /** Like {@link #allAccounts}, for documents. */
  List<DocumentNumber> allDocuments(TenantId tenant, RepresentativeReference representative);

  /**
   * Adds links of a representative, like {@link #insert}.
   *
   * @param numbers of accounts or of documents, without repetition
   * @throws TransactionConflictException when the representative or one of the numbers does not
   *     exist, or is already linked
   */
  void insertAll(
      TenantId tenant,
      RepresentativeReference representative,
      Collection<? extends LinkedNumber> numbers,
      Instant linkedAt);

  /** Removes links of a representative to accounts or to documents, as far as they exist. */
  void deleteAll(
      TenantId tenant,
      RepresentativeReference representative,
      Collection<? extends LinkedNumber> numbers);

  /** Whether any representative is linked to the account or document. */
  boolean isLinked(TenantId tenant, LinkedNumber number);

  /** Removes all links to an account or document. */
  void deleteLinksTo(TenantId tenant, LinkedNumber number);

  /**
   * Reads one page of the linked accounts and their total number, in one consistent view; needs no
   * transaction.
   *
   * @return the page; empty when the tenant does not have this representative
   */
  Optional<Page<AccountNumber>> accounts(
      TenantId tenant, RepresentativeReference representative, PageRequest request);

  /** Like {@link #accounts}, for documents. */
  Optional<Page<DocumentNumber>> documents(
      TenantId tenant, RepresentativeReference representative, PageRequest request);

  /**
   * Reads the first links after another one; needs no transaction. Links to accounts come first,
   * then those to documents, each ascending by representative and number, by code point.
   *
   * @param after a link that need not exist; empty to begin with the first
   * @param limit the maximum number of links, at least 1
   */
  List<Link<?>> list(TenantId tenant, Optional<LinkKey> after, int limit);

  /**
   * Reads one page of the representatives that are linked to an account or a document, and their
   * total number, in one consistent view; needs no transaction.
   *
   * @return the page; empty when the tenant does not have this account or document
   */
  Optional<Page<RepresentativeReference>> representatives(
      TenantId tenant, LinkedNumber number, PageRequest request);
}
