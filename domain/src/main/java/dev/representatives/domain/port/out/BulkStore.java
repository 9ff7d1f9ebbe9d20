package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.LinkKey;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.tenant.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Reads and writes many rows of a tenant together, on the same data as the stores for single ones.
 * The number of statements depends on the size of the data, not on the number of keys. Compares
 * keys by code point.
 *
 * <p>Locks are acquired in ascending order of the keys and held until the transaction ends; what
 * does not exist is not locked. Methods that lock or write require a transaction. Every method may
 * throw {@link FailureException} STORE_UNAVAILABLE and {@link TransactionConflictException}.
 */
public interface BulkStore {
  /**
   * Reads the supervisors of representatives and of everybody above them; locks nothing.
   *
   * @return an entry for each of the references that exists, and for each representative that is at
   *     most {@link Supervision#MAX_LEVELS} - 1 levels above one of them
   */
  Map<RepresentativeReference, Optional<RepresentativeReference>> supervisorsAbove(
      TenantId tenant, Collection<RepresentativeReference> references);

  /**
   * Reads representatives, each in one consistent state; locks nothing.
   *
   * @return those that exist, in any order
   */
  List<RepresentativeSnapshot> readRepresentatives(
      TenantId tenant, Collection<RepresentativeReference> references);

  /**
   * Reads and locks representatives.
   *
   * @return those that exist, in any order
   */
  List<RepresentativeSnapshot> lockRepresentatives(
      TenantId tenant, Collection<RepresentativeReference> references);

  /**
   * Locks representatives without reading them.
   *
   * @return those that exist, in any order
   */
  Collection<RepresentativeReference> lockReferences(
      TenantId tenant, Collection<RepresentativeReference> references);

  /** Like {@link #lockReferences}, but locks nothing. */
  Collection<RepresentativeReference> readReferences(
      TenantId tenant, Collection<RepresentativeReference> references);

  /** Reads accounts; locks nothing. Returns those that exist, in any order. */
  List<Account> readAccounts(TenantId tenant, Collection<AccountNumber> numbers);

  /** Reads and locks accounts; returns those that exist, in any order. */
  List<Account> lockAccounts(TenantId tenant, Collection<AccountNumber> numbers);

  /** Reads documents; locks nothing. Returns those that exist, in any order. */
  List<Document> readDocuments(TenantId tenant, Collection<DocumentNumber> numbers);

  /** Reads and locks documents; returns those that exist, in any order. */
  List<Document> lockDocuments(TenantId tenant, Collection<DocumentNumber> numbers);

  /**
   * Reads all links of representatives to accounts; locks nothing.
   *
   * @return an entry for each representative that has such links
   */
  Map<RepresentativeReference, SortedSet<AccountNumber>> accountsOf(
      TenantId tenant, Collection<RepresentativeReference> representatives);

  /** Like {@link #accountsOf}, for documents. */
  Map<RepresentativeReference, SortedSet<DocumentNumber>> documentsOf(
      TenantId tenant, Collection<RepresentativeReference> representatives);

  /** Reads links; locks nothing. Returns those that exist, in any order. */
  List<Link<?>> links(TenantId tenant, Collection<LinkKey> keys);

  /**
   * Lists the direct reports of a representative, which is not its own report; locks nothing.
   *
   * @param after a reference that need not exist; empty to begin with the first
   * @param limit the maximum number of references, at least 1
   * @return ascending by code point
   */
  List<RepresentativeReference> reports(
      TenantId tenant,
      RepresentativeReference supervisor,
      Optional<RepresentativeReference> after,
      int limit);

  /** Like {@link #reports}, for the representatives that are linked to an account or document. */
  List<RepresentativeReference> linkedTo(
      TenantId tenant, LinkedNumber number, Optional<RepresentativeReference> after, int limit);

  /** Like {@link #reports}, for the documents on an account. */
  List<DocumentNumber> documentsOn(
      TenantId tenant, AccountNumber account, Optional<DocumentNumber> after, int limit);

  /**
   * Writes representatives.
   *
   * @param added new representatives without links, each after its supervisor if that is new, too;
   *     this transaction has locked the other supervisors
   * @param changed other contents of representatives that this transaction has locked; the stored
   *     creation times are kept
   * @throws TransactionConflictException when a new one exists already, or, if the store checks it,
   *     a supervisor does not
   */
  void writeRepresentatives(
      TenantId tenant, List<Representative> added, List<Representative> changed);

  /**
   * Writes accounts.
   *
   * @param added new accounts
   * @param changed other contents of accounts that this transaction has locked
   * @throws TransactionConflictException when a new one exists already
   */
  void writeAccounts(TenantId tenant, List<Account> added, List<Account> changed);

  /**
   * Writes documents on accounts that this transaction has locked.
   *
   * @param added new documents
   * @param changed other contents of documents that this transaction has locked
   * @throws TransactionConflictException when a new one exists already, or an account does not
   */
  void writeDocuments(TenantId tenant, List<Document> added, List<Document> changed);

  /**
   * Removes links, as far as they exist, and then adds links. This transaction has locked the
   * representatives, and both ends of the added links.
   *
   * @throws TransactionConflictException when an added link exists already, or one of its ends does
   *     not
   */
  void writeLinks(TenantId tenant, Collection<LinkKey> removed, Collection<Link<?>> added);
}
