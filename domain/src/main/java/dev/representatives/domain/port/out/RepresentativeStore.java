package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stores the representatives of each tenant. Compares references by code point. Results are copies:
 * changing one does not change the store.
 *
 * <p>Every method may throw {@link FailureException} STORE_UNAVAILABLE. Writes, and reads inside a
 * transaction, may throw {@link TransactionConflictException}; reads outside a transaction never
 * do.
 */
public interface RepresentativeStore {
  /** Reads a representative and its links in one consistent view; needs no transaction. */
  Optional<RepresentativeSnapshot> find(TenantId tenant, RepresentativeReference reference);

  /**
   * Reads a representative and its links, and locks it against changes and new links by other
   * transactions until the transaction ends. Requires a transaction. Locks nothing when the
   * representative does not exist.
   */
  Optional<RepresentativeSnapshot> findForUpdate(
      TenantId tenant, RepresentativeReference reference);

  /**
   * Adds a representative without links, if the tenant has none with this reference. Waits while
   * another transaction deletes its supervisor.
   *
   * @return whether it was added; if not, nothing has changed and the transaction should end soon
   */
  boolean insert(TenantId tenant, Representative representative);

  /**
   * Writes a changed representative over the stored one, if that still has the version and the time
   * of creation of the one that was read: one that was deleted and created again counts its
   * versions anew. Outside a transaction, the change is one of its own.
   *
   * @param before what was read
   * @param after the same representative in its next version
   * @return whether it was written; false when it does not exist, has another version or another
   *     time of creation
   * @throws FailureException OUTCOME_UNKNOWN outside a transaction, as the end of one does
   */
  boolean update(TenantId tenant, Representative before, Representative after);

  /** Whether the representative supervises another one. */
  boolean hasReports(TenantId tenant, RepresentativeReference reference);

  /**
   * Gives the direct reports of one supervisor to another one, as an update of each at the given
   * time. The new supervisor itself stays as it is. Requires the supervision lock.
   *
   * @return how many were changed
   * @throws TransactionConflictException when the new supervisor does not exist
   */
  long moveReports(
      TenantId tenant, RepresentativeReference from, RepresentativeReference to, Instant updatedAt);

  /**
   * Removes a representative that has no links and no reports.
   *
   * @return whether it was removed; false when it does not exist
   * @throws TransactionConflictException when it has links or reports
   */
  boolean delete(TenantId tenant, RepresentativeReference reference);

  /**
   * Reads the chain of command, which may be longer in the store than a write accepts.
   *
   * @return the representative, its supervisor, the supervisor's supervisor and so on; at most
   *     {@link Supervision#MAX_LEVELS} + 1 references, enough to detect a chain that is too long;
   *     ends before a reference repeats; empty when the tenant does not have this representative
   */
  List<RepresentativeReference> chainOfCommand(TenantId tenant, RepresentativeReference reference);

  /**
   * Acquires the tenant's supervision lock until the transaction ends. Requires a transaction that
   * has locked nothing else yet. Every change of a supervisor acquires it first, so that two
   * concurrent changes cannot close a cycle, and so does every deletion, so that no representative
   * gets a supervisor that is being deleted.
   */
  void lockSupervision(TenantId tenant);
}
