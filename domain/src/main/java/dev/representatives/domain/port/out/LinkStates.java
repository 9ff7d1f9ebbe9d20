package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads all state that creating links requires, in as few calls as possible. A store that holds
 * representatives, links, accounts and documents together needs one query. For other stores, the
 * application has an implementation that calls {@link RepresentativeStore}, {@link LinkStore} and
 * the directories in sequence.
 */
public interface LinkStates {
  /**
   * Reads the state of a link in one consistent view; needs no transaction, and waits for none.
   *
   * @throws FailureException STORE_UNAVAILABLE
   */
  LinkState read(TenantId tenant, RepresentativeReference representative, LinkedNumber number);

  /**
   * Locks the representative, so that no other transaction changes or links it until this one ends,
   * and reads the state of a link. Requires a transaction. After waiting for the lock, the result
   * may miss a concurrent link; {@link LinkStore#insert} then returns false.
   *
   * @throws FailureException STORE_UNAVAILABLE
   * @throws TransactionConflictException on a conflict with concurrent transactions
   */
  LinkState lockAndRead(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number);

  /**
   * Reads which of the accounts or documents exist; needs no transaction.
   *
   * @throws FailureException STORE_UNAVAILABLE
   * @throws TransactionConflictException on a conflict with concurrent transactions
   */
  Set<LinkedNumber> existing(TenantId tenant, Collection<? extends LinkedNumber> numbers);

  /**
   * @param representativeExists whether the tenant has the representative
   * @param targetExists whether the tenant has the account or document; may be false when the
   *     representative does not exist, because then no link is created
   * @param linkedSince when the two were linked; empty when they are not linked
   */
  record LinkState(
      boolean representativeExists, boolean targetExists, Optional<Instant> linkedSince) {
    /** The representative does not exist. */
    public static final LinkState NO_REPRESENTATIVE = new LinkState(false, false, Optional.empty());

    public LinkState {
      Objects.requireNonNull(linkedSince, "linkedSince");
    }
  }
}
