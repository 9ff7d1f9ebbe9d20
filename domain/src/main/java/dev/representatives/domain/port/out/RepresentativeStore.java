package dev.representatives.domain.port.out;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the representatives of each tenant. References are compared by code point. What is returned
 * is a copy: to change it does not change the store.
 *
 * <p>Every method may throw {@link FailureException} STORE_UNAVAILABLE. A write, and a read inside
 * a transaction, may throw {@link TransactionConflictException}; a read outside of one never does.
 */
public interface RepresentativeStore {
  /** Reads a representative and its links as of one moment; needs no transaction. */
  Optional<RepresentativeSnapshot> find(TenantId tenant, RepresentativeReference reference);

  /**
   * The same, and keeps others from changing it or linking it until the transaction ends. Only
   * inside a transaction. When there is no such representative, nothing is locked.
   */
  Optional<RepresentativeSnapshot> findForUpdate(
      TenantId tenant, RepresentativeReference reference);

  /**
   * Adds a representative, without links, if the tenant has none of that reference.
   *
   * @return whether it was added; when not, nothing is changed and the transaction should end soon
   */
  boolean insert(TenantId tenant, Representative representative);

  /**
   * Writes a representative over the one of the same reference, if that has the expected version.
   * The creation time stays what it is.
   *
   * @return whether it was written; false when there is none, or it has another version
   */
  boolean update(TenantId tenant, Representative representative, long expectedVersion);

  /**
   * The chain of command, which may be longer in the store than a write accepts.
   *
   * @return the representative itself, its supervisor, that one's supervisor and so on, at most
   *     {@link Supervision#MAX_LEVELS} + 1 references, which tell a chain that is too long from the
   *     longest; ends before a reference would come twice; empty when the tenant has no such
   *     representative
   */
  List<RepresentativeReference> chainOfCommand(TenantId tenant, RepresentativeReference reference);

  /**
   * Keeps others in the tenant from getting past this same call until the transaction ends. Only
   * inside a transaction, and before it locks anything else. Whoever changes the supervisor of a
   * representative calls it first, so that two changes at once cannot close a cycle.
   */
  void lockSupervision(TenantId tenant);
}
