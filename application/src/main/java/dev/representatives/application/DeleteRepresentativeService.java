package dev.representatives.application;

import dev.representatives.domain.conditional.CurrentState;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.listing.Deletion;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.port.in.DeleteRepresentative;
import dev.representatives.domain.port.out.DeletionLog;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;

/** Deletes a representative and records it. */
public final class DeleteRepresentativeService implements DeleteRepresentative {
  /**
   * How many deletions that are not listed any more are removed with each one that is recorded;
   * more than one, so that their number falls.
   */
  private static final int REMOVED_TOGETHER = 100;

  private final Transactions transactions;
  private final RepresentativeStore store;
  private final LinkStore links;
  private final DeletionLog deletions;
  private final InstantSource clock;

  public DeleteRepresentativeService(
      Transactions transactions,
      RepresentativeStore store,
      LinkStore links,
      DeletionLog deletions,
      InstantSource clock) {
    this.transactions = transactions;
    this.store = store;
    this.links = links;
    this.deletions = deletions;
    this.clock = clock;
  }

  @Override
  public WriteOutcome delete(Command command) {
    var reference =
        RequestedKeys.only(command.reference(), command.findings(), RequestedKeys::reference);
    return Writes.run(transactions, command, () -> deleteOnce(command, reference));
  }

  private WriteOutcome deleteOnce(Command command, RepresentativeReference reference) {
    // The tenant lock must precede the row lock.
    store.lockSupervision(command.tenant());
    var current =
        store
            .findForUpdate(command.tenant(), reference)
            .orElseThrow(() -> NotFound.representative(reference));
    command.precondition().check(CurrentState.of(current.entityTag()));
    if (store.hasReports(command.tenant(), reference)) {
      throw StillInUse.failure(
          FailureCode.REPRESENTATIVE_HAS_REPORTS, "The representative supervises others.");
    }
    if (current.accounts().total() + current.documents().total() > 0) {
      StillInUse.refuseUnless(
          command.withLinks(),
          FailureCode.REPRESENTATIVE_HAS_LINKS,
          "The representative is linked to accounts or documents.");
      links.deleteLinksOf(command.tenant(), reference);
    }
    if (!store.delete(command.tenant(), reference)) {
      throw new TransactionConflictException("the representative was removed in between");
    }
    recordDeletion(command.tenant(), reference);
    return WriteOutcome.DELETED;
  }

  private void recordDeletion(TenantId tenant, RepresentativeReference reference) {
    Instant now = clock.instant();
    deletions.add(tenant, new Deletion(reference, now));
    // No one else removes them, and the supervision lock keeps out other deletions of the tenant.
    long unused = deletions.removeBefore(tenant, Deletion.oldestListed(now), REMOVED_TOGETHER);
  }
}
