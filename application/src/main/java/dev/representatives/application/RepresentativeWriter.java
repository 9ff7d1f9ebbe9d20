package dev.representatives.application;

import dev.representatives.domain.conditional.CurrentState;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.tenant.TenantId;
import java.time.InstantSource;
import java.util.Optional;

/** Writes new contents to a loaded representative if they differ. */
final class RepresentativeWriter {
  private final RepresentativeStore store;
  private final InstantSource clock;

  RepresentativeWriter(RepresentativeStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  Written<RepresentativeSnapshot> write(
      TenantId tenant,
      RepresentativeSnapshot current,
      DraftValidator.Contents contents,
      Precondition precondition) {
    precondition.check(CurrentState.of(current.entityTag()));
    var before = current.representative();
    var after = before.revise(contents.details(), contents.customFields(), clock.instant());
    var outcome = WriteOutcome.between(Optional.of(before), after);
    if (outcome == WriteOutcome.CHANGED && !store.update(tenant, after, before.version())) {
      throw new TransactionConflictException("the representative was changed in between");
    }
    return new Written<>(outcome, current.with(after));
  }
}
