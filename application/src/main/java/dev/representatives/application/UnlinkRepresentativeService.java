package dev.representatives.application;

import dev.representatives.domain.conditional.CurrentState;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.port.in.UnlinkRepresentative;
import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.validation.Violations;
import java.util.Optional;
import java.util.function.BiFunction;

/** Removes links of a representative. */
public final class UnlinkRepresentativeService implements UnlinkRepresentative {
  private final Transactions transactions;
  private final LinkStates linkStates;
  private final LinkStore links;

  public UnlinkRepresentativeService(
      Transactions transactions, LinkStates linkStates, LinkStore links) {
    this.transactions = transactions;
    this.linkStates = linkStates;
    this.links = links;
  }

  @Override
  public WriteOutcome unlinkAccount(Command command) {
    return unlink(command, RequestedKeys::accountNumber);
  }

  @Override
  public WriteOutcome unlinkDocument(Command command) {
    return unlink(command, RequestedKeys::documentNumber);
  }

  private <N extends LinkedNumber> WriteOutcome unlink(
      Command command, BiFunction<String, Violations, Optional<N>> numberReader) {
    var violations = new Violations(command.findings());
    var reference = RequestedKeys.reference(command.reference(), violations);
    var number = numberReader.apply(command.number(), violations);
    FailureException.throwIfAny(violations);
    return Writes.run(
        transactions,
        command,
        () -> unlinkOnce(command, reference.orElseThrow(), number.orElseThrow()));
  }

  private WriteOutcome unlinkOnce(
      Command command, RepresentativeReference reference, LinkedNumber number) {
    var linkState = linkStates.lockAndRead(command.tenant(), reference, number);
    if (!linkState.representativeExists()) {
      throw NotFound.representative(reference);
    }
    boolean linked = linkState.linkedSince().isPresent();
    command.precondition().check(linked ? CurrentState.UNTAGGED : CurrentState.MISSING);
    // The state may miss a concurrent link, so the link is removed whether it was seen or not.
    boolean removed = links.delete(command.tenant(), reference, number);
    if (removed != linked && !command.precondition().isEmpty()) {
      throw new TransactionConflictException("the link was created or removed in between");
    }
    return removed ? WriteOutcome.DELETED : WriteOutcome.UNCHANGED;
  }
}
