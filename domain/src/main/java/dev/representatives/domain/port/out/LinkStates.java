package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that must be known before two things are linked, in one read. A store that keeps
 * representatives, links, accounts and documents together answers in one query. For any other store
 * the application has an implementation that asks {@link RepresentativeStore}, {@link LinkStore}
 * and the directories one after the other.
 */
public interface LinkStates {
  /**
   * Locks the representative, so that no other transaction changes or links it until this one ends,
   * and reads the state of a link. Only inside a transaction. After waiting for the lock, the
   * result may miss a concurrent link; {@link LinkStore#insert} then returns false.
   *
   * @throws FailureException STORE_UNAVAILABLE
   * @throws TransactionConflictException when others were in the way
   */
  LinkState lockAndRead(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number);

  /**
   * @param representativeExists whether the tenant has such a representative
   * @param targetExists whether the tenant has such an account or document; may be false when the
   *     representative does not exist, since nothing is linked then
   * @param linkedSince since when the two are linked; empty when they are not
   */
  record LinkState(
      boolean representativeExists, boolean targetExists, Optional<Instant> linkedSince) {
    /** There is no such representative. */
    public static final LinkState NO_REPRESENTATIVE = new LinkState(false, false, Optional.empty());

    public LinkState {
      Objects.requireNonNull(linkedSince, "linkedSince");
    }
  }
}
