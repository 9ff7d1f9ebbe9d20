package dev.representatives.application;

import dev.representatives.domain.conditional.CurrentState;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.tenant.TenantId;
import java.time.InstantSource;
import java.util.Optional;

/** Writes new contents over a representative that was read, if they differ. */
final class RepresentativeWriter {
  private final Transactions transactions;
  private final RepresentativeStore store;
  private final InstantSource clock;

  RepresentativeWriter(Transactions transactions, RepresentativeStore store, InstantSource clock) {
    this.transactions = transactions;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Writes over a representative that was read without a lock. A write that changes nothing needs
   * no more than that read. Otherwise the version decides whether the representative is still the
   * one that was read; the links in the result are those that were read.
   *
   * @return empty if nothing was written and a lock is needed: for a dry run, for a precondition,
   *     which is about the links as well, and after another write
   */
  Optional<Written<RepresentativeSnapshot>> writeUnlocked(
      TenantId tenant,
      WriteMode mode,
      RepresentativeSnapshot seen,
      DraftValidator.Contents contents,
      Precondition precondition) {
    var written = revise(seen, contents, precondition);
    boolean done =
        written.outcome() == WriteOutcome.UNCHANGED
            || (mode == WriteMode.COMMIT
                && precondition.isEmpty()
                && transactions.inTransaction(() -> update(tenant, seen, written)));
    return done ? Optional.of(written) : Optional.empty();
  }

  /** Writes over a representative that the transaction has locked. */
  Written<RepresentativeSnapshot> write(
      TenantId tenant,
      RepresentativeSnapshot current,
      DraftValidator.Contents contents,
      Precondition precondition) {
    var written = revise(current, contents, precondition);
    if (written.outcome() == WriteOutcome.CHANGED && !update(tenant, current, written)) {
      throw new TransactionConflictException("the representative was changed in between");
    }
    return written;
  }

  private Written<RepresentativeSnapshot> revise(
      RepresentativeSnapshot current, DraftValidator.Contents contents, Precondition precondition) {
    precondition.check(CurrentState.of(current.entityTag()));
    var before = current.representative();
    var after = before.revise(contents.details(), contents.customFields(), clock.instant());
    return new Written<>(WriteOutcome.between(Optional.of(before), after), current.with(after));
  }

  private boolean update(
      TenantId tenant, RepresentativeSnapshot before, Written<RepresentativeSnapshot> written) {
    return store.update(
        tenant, written.state().representative(), before.representative().version());
  }
}
