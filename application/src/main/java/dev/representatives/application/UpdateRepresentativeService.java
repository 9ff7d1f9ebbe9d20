package dev.representatives.application;

import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.UpdateRepresentative;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.validation.Violations;
import java.time.InstantSource;
import java.util.Optional;

/** Changes some fields of a representative. */
public final class UpdateRepresentativeService implements UpdateRepresentative {
  private final Transactions transactions;
  private final RepresentativeLoader loader;
  private final DraftValidator draftValidator;
  private final RepresentativeWriter writer;

  public UpdateRepresentativeService(
      Transactions transactions, RepresentativeStore store, InstantSource clock) {
    this.transactions = transactions;
    this.loader = new RepresentativeLoader(store);
    this.draftValidator = new DraftValidator(store);
    this.writer = new RepresentativeWriter(transactions, store, clock);
  }

  @Override
  public Written<RepresentativeSnapshot> update(Command command) {
    return updateUnlocked(command)
        .orElseGet(() -> Writes.run(transactions, command, () -> updateOnce(command)));
  }

  private Optional<Written<RepresentativeSnapshot>> updateUnlocked(Command command) {
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

  private Written<RepresentativeSnapshot> updateOnce(Command command) {
    var violations = new Violations(command.findings());
    var reference = RequestedKeys.reference(command.reference(), violations);
    var current = reference.flatMap(r -> loader.load(command.tenant(), r, command.draft()));
    var contents = contents(command, reference, current, violations);
    return writer.write(
        command.tenant(),
        current.orElseThrow(() -> NotFound.representative(reference.orElseThrow())),
        contents,
        command.precondition());
  }

  private DraftValidator.Contents contents(
      Command command,
      Optional<RepresentativeReference> reference,
      Optional<RepresentativeSnapshot> current,
      Violations violations) {
    reference.ifPresent(r -> command.draft().checkReadOnlyValues(current, violations));
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
}
