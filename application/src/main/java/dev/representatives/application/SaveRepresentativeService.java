package dev.representatives.application;

import dev.representatives.domain.conditional.CurrentState;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.SaveRepresentative;
import dev.representatives.domain.port.in.UpdateRepresentative;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import java.time.InstantSource;

/** Creates or replaces a representative. */
public final class SaveRepresentativeService implements SaveRepresentative {
  private final RepresentativeStore store;
  private final RepresentativeWriter writer;
  private final InstantSource clock;

  public SaveRepresentativeService(
      Transactions transactions, RepresentativeStore store, InstantSource clock) {
    this.store = store;
    this.writer = new RepresentativeWriter(transactions, store, clock);
    this.clock = clock;
  }

  /** Writes as an update does that clears what the draft does not mention. */
  @Override
  public Written<RepresentativeSnapshot> save(Command command) {
    return writer.write(
        new UpdateRepresentative.Command(
            command.tenant(),
            command.reference(),
            command.draft().clearingTheRest(),
            command.precondition(),
            command.mode(),
            command.findings()),
        (reference, contents) -> create(command, reference, contents));
  }

  private Written<RepresentativeSnapshot> create(
      Command command, RepresentativeReference reference, DraftValidator.Contents contents) {
    command.precondition().check(CurrentState.MISSING);
    var representative =
        Representative.create(
            reference, contents.details(), contents.customFields(), clock.instant());
    if (!store.insert(command.tenant(), representative)) {
      throw new TransactionConflictException("the representative was created in between");
    }
    return new Written<>(WriteOutcome.CREATED, RepresentativeSnapshot.withoutLinks(representative));
  }
}
