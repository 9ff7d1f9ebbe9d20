package dev.representatives.application;

import dev.representatives.domain.conditional.CurrentState;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.SaveRepresentative;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.validation.Violations;
import java.time.InstantSource;
import java.util.Optional;

/** Creates or replaces a representative. */
public final class SaveRepresentativeService implements SaveRepresentative {
  private final Transactions transactions;
  private final RepresentativeStore store;
  private final RepresentativeLoader loader;
  private final DraftValidator draftValidator;
  private final RepresentativeWriter writer;
  private final InstantSource clock;

  public SaveRepresentativeService(
      Transactions transactions, RepresentativeStore store, InstantSource clock) {
    this.transactions = transactions;
    this.store = store;
    this.loader = new RepresentativeLoader(store);
    this.draftValidator = new DraftValidator(store);
    this.writer = new RepresentativeWriter(transactions, store, clock);
    this.clock = clock;
  }

  @Override
  public Written<RepresentativeSnapshot> save(Command command) {
    return saveUnlocked(command)
        .orElseGet(() -> Writes.run(transactions, command, () -> saveOnce(command)));
  }

  private Optional<Written<RepresentativeSnapshot>> saveUnlocked(Command command) {
    var violations = new Violations(command.findings());
    var reference = RequestedKeys.reference(command.reference(), violations);
    return reference
        .flatMap(r -> loader.readUnlocked(command.tenant(), r, command.draft()))
        .flatMap(
            seen ->
                writer.writeUnlocked(
                    command.tenant(),
                    command.mode(),
                    seen,
                    contents(command, reference, Optional.of(seen), violations),
                    command.precondition()));
  }

  private Written<RepresentativeSnapshot> saveOnce(Command command) {
    var violations = new Violations(command.findings());
    var reference = RequestedKeys.reference(command.reference(), violations);
    var current = reference.flatMap(r -> loader.load(command.tenant(), r, command.draft()));
    var contents = contents(command, reference, current, violations);
    return current
        .map(c -> writer.write(command.tenant(), c, contents, command.precondition()))
        .orElseGet(() -> create(command, reference.orElseThrow(), contents));
  }

  private DraftValidator.Contents contents(
      Command command,
      Optional<RepresentativeReference> reference,
      Optional<RepresentativeSnapshot> current,
      Violations violations) {
    reference.ifPresent(r -> command.draft().checkReadOnlyValues(current, violations));
    var before = current.map(RepresentativeSnapshot::representative);
    return draftValidator.validate(
        command.tenant(),
        reference,
        command.draft().clearingTheRest(),
        before.map(Representative::details).orElse(RepresentativeDetails.EMPTY),
        before.map(Representative::customFields).orElse(CustomFields.EMPTY),
        before.flatMap(representative -> representative.details().supervisor()),
        violations);
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
