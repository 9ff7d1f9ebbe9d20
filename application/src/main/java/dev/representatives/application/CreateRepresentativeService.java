package dev.representatives.application;

import dev.representatives.domain.conditional.CurrentState;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.idempotency.RepeatableRequest;
import dev.representatives.domain.idempotency.RepeatableResult;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.CreateRepresentative;
import dev.representatives.domain.port.out.IdempotencyStore;
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

/** Creates a representative. */
public final class CreateRepresentativeService implements CreateRepresentative {
  private final Transactions transactions;
  private final RepresentativeStore store;
  private final DraftValidator draftValidator;
  private final IdempotentWrites idempotentWrites;
  private final InstantSource clock;

  public CreateRepresentativeService(
      Transactions transactions,
      RepresentativeStore store,
      IdempotencyStore idempotency,
      InstantSource clock) {
    this.transactions = transactions;
    this.store = store;
    this.draftValidator = new DraftValidator(store);
    this.idempotentWrites = new IdempotentWrites(transactions, idempotency, clock);
    this.clock = clock;
  }

  @Override
  public Written<RepresentativeSnapshot> create(Command command) {
    return Writes.run(transactions, command, () -> createOnce(command));
  }

  @Override
  public RepeatableResult create(
      Command command, RepeatableRequest<Written<RepresentativeSnapshot>> request) {
    return idempotentWrites.run(command.tenant(), command, request, () -> createOnce(command));
  }

  private Written<RepresentativeSnapshot> createOnce(Command command) {
    var violations = new Violations(command.findings());
    var reference = RequestedKeys.reference(command.reference(), violations);
    command.draft().checkReadOnlyValues(Optional.empty(), violations);
    var contents =
        draftValidator.validate(
            command.tenant(),
            reference,
            command.draft(),
            RepresentativeDetails.EMPTY,
            CustomFields.EMPTY,
            Optional.empty(),
            violations);
    var representative =
        Representative.create(
            reference.orElseThrow(), contents.details(), contents.customFields(), clock.instant());
    if (!command.precondition().isEmpty()) {
      checkPrecondition(command, representative.reference());
    }
    if (!store.insert(command.tenant(), representative)) {
      if (!command.precondition().isEmpty()) {
        throw new TransactionConflictException("the representative was created in between");
      }
      throw alreadyExists();
    }
    return new Written<>(WriteOutcome.CREATED, RepresentativeSnapshot.withoutLinks(representative));
  }

  private void checkPrecondition(Command command, RepresentativeReference reference) {
    var tag = store.find(command.tenant(), reference).map(RepresentativeSnapshot::entityTag);
    command.precondition().check(CurrentState.of(tag));
    if (tag.isPresent()) {
      throw alreadyExists();
    }
  }

  private static FailureException alreadyExists() {
    return new FailureException(
        Failure.of(
            FailureCode.REPRESENTATIVE_ALREADY_EXISTS,
            "A representative of this reference exists already."));
  }
}
