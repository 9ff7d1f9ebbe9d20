package dev.representatives.application;

import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.UpdateRepresentative;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import java.time.InstantSource;

/** Changes some fields of a representative. */
public final class UpdateRepresentativeService implements UpdateRepresentative {
  private final RepresentativeWriter writer;

  public UpdateRepresentativeService(
      Transactions transactions, RepresentativeStore store, InstantSource clock) {
    this.writer = new RepresentativeWriter(transactions, store, clock);
  }

  @Override
  public Written<RepresentativeSnapshot> update(Command command) {
    return writer.write(
        command,
        (reference, contents) -> {
          throw NotFound.representative(reference);
        });
  }
}
