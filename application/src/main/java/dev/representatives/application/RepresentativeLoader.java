package dev.representatives.application;

import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.tenant.TenantId;
import java.util.Optional;

/**
 * Loads a representative for a change and serializes supervisor changes within a tenant. Only a
 * draft that names a different supervisor acquires the lock. A nightly push that repeats the same
 * supervisors is therefore not slowed down. Clearing a supervisor or creating a representative
 * cannot close a cycle and needs no lock.
 */
final class RepresentativeLoader {
  private final RepresentativeStore store;

  RepresentativeLoader(RepresentativeStore store) {
    this.store = store;
  }

  Optional<RepresentativeSnapshot> load(
      TenantId tenant, RepresentativeReference reference, RepresentativeDraft draft) {
    var wanted = draft.input(RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE).value();
    if (wanted.isEmpty()) {
      return store.findForUpdate(tenant, reference);
    }
    // The tenant lock must precede the row lock, so the row is first read without a lock.
    boolean inTurn = changes(wanted, store.find(tenant, reference));
    if (inTurn) {
      store.lockSupervision(tenant);
    }
    var current = store.findForUpdate(tenant, reference);
    if (!inTurn && changes(wanted, current)) {
      throw new TransactionConflictException("the supervisor was changed in between");
    }
    return current;
  }

  /**
   * Reads a representative for a change that needs no lock.
   *
   * @return empty if it does not exist, or the draft names a different supervisor
   */
  Optional<RepresentativeSnapshot> readUnlocked(
      TenantId tenant, RepresentativeReference reference, RepresentativeDraft draft) {
    var wanted = draft.input(RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE).value();
    var seen = store.find(tenant, reference);
    return wanted.isPresent() && changes(wanted, seen) ? Optional.empty() : seen;
  }

  private static boolean changes(
      Optional<String> wanted, Optional<RepresentativeSnapshot> snapshot) {
    return snapshot
        .map(RepresentativeSnapshot::representative)
        .filter(representative -> !supervisor(representative).equals(wanted))
        .isPresent();
  }

  private static Optional<String> supervisor(Representative representative) {
    return representative.details().supervisor().map(RepresentativeReference::value);
  }
}
