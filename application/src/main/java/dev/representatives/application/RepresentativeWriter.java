package dev.representatives.application;

import dev.representatives.domain.conditional.CurrentState;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.UpdateRepresentative.Command;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violations;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Applies a draft to a representative. A write that changes nothing needs no more than one read
 * without a lock. Otherwise the version decides whether the representative is still the one that
 * was read; the links in the result are those that were read. For a dry run, for a precondition,
 * which is about the links as well, for another supervisor, and after another write, the
 * representative is locked before it is read.
 */
final class RepresentativeWriter {
  private final Transactions transactions;
  private final RepresentativeStore store;
  private final RepresentativeLoader loader;
  private final DraftValidator draftValidator;
  private final InstantSource clock;

  RepresentativeWriter(Transactions transactions, RepresentativeStore store, InstantSource clock) {
    this.transactions = transactions;
    this.store = store;
    this.loader = new RepresentativeLoader(store);
    this.draftValidator = new DraftValidator(store);
    this.clock = clock;
  }

  /**
   * Carries out a command.
   *
   * @param ifMissing what happens, in the transaction, where there is no such representative
   */
  Written<RepresentativeSnapshot> write(
      Command command,
      BiFunction<RepresentativeReference, DraftValidator.Contents, Written<RepresentativeSnapshot>>
          ifMissing) {
    return writeUnlocked(command)
        .orElseGet(() -> Writes.run(transactions, command, () -> writeLocked(command, ifMissing)));
  }

  /** Returns nothing if nothing was written and a lock is needed. */
  private Optional<Written<RepresentativeSnapshot>> writeUnlocked(Command command) {
    var violations = new Violations(command.findings());
    var reference = RequestedKeys.reference(command.reference(), violations);
    return reference
        .flatMap(r -> loader.readUnlocked(command.tenant(), r, command.draft()))
        .flatMap(
            seen -> {
              var contents = contents(command, reference, Optional.of(seen), violations);
              var written = revise(seen, contents, command.precondition());
              return Optional.of(written).filter(w -> isDoneUnlocked(command, seen, w));
            });
  }

  private boolean isDoneUnlocked(
      Command command, RepresentativeSnapshot seen, Written<RepresentativeSnapshot> written) {
    return written.outcome() == WriteOutcome.UNCHANGED
        || (command.mode() == WriteMode.COMMIT
            && command.precondition().isEmpty()
            && updateUnlocked(command.tenant(), seen, written));
  }

  /** One that waits too long for another write leaves the rest to the way with a lock. */
  private boolean updateUnlocked(
      TenantId tenant, RepresentativeSnapshot before, Written<RepresentativeSnapshot> written) {
    try {
      return update(tenant, before, written);
    } catch (TransactionConflictException e) {
      return false;
    }
  }

  private Written<RepresentativeSnapshot> writeLocked(
      Command command,
      BiFunction<RepresentativeReference, DraftValidator.Contents, Written<RepresentativeSnapshot>>
          ifMissing) {
    var violations = new Violations(command.findings());
    var reference = RequestedKeys.reference(command.reference(), violations);
    var current = reference.flatMap(r -> loader.load(command.tenant(), r, command.draft()));
    var contents = contents(command, reference, current, violations);
    if (current.isEmpty()) {
      return ifMissing.apply(reference.orElseThrow(), contents);
    }
    var written = revise(current.get(), contents, command.precondition());
    if (written.outcome() == WriteOutcome.CHANGED
        && !update(command.tenant(), current.get(), written)) {
      throw new TransactionConflictException("the representative was changed in between");
    }
    return written;
  }

  private DraftValidator.Contents contents(
      Command command,
      Optional<RepresentativeReference> reference,
      Optional<RepresentativeSnapshot> current,
      Violations violations) {
    command.draft().checkReadOnlyValues(current, violations);
    var before = current.map(RepresentativeSnapshot::representative);
    var details = before.map(Representative::details).orElse(RepresentativeDetails.EMPTY);
    return draftValidator.validate(
        command.tenant(),
        reference,
        command.draft(),
        details,
        before.map(Representative::customFields).orElse(CustomFields.EMPTY),
        details.supervisor(),
        violations);
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
    return store.update(tenant, before.representative(), written.state().representative());
  }
}
