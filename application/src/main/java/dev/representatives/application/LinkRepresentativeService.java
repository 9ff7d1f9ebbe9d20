package dev.representatives.application;

import dev.representatives.domain.conditional.CurrentState;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.LinkRepresentative;
import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.port.out.LinkStates.LinkState;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.validation.Violations;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;

/** Links a representative to accounts and documents. */
public final class LinkRepresentativeService implements LinkRepresentative {
  private final Transactions transactions;
  private final LinkStates linkStates;
  private final LinkStore links;
  private final InstantSource clock;

  public LinkRepresentativeService(
      Transactions transactions, LinkStates linkStates, LinkStore links, InstantSource clock) {
    this.transactions = transactions;
    this.linkStates = linkStates;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public Written<Link<AccountNumber>> linkAccount(Command command) {
    return link(command, RequestedKeys::accountNumber);
  }

  @Override
  public Written<Link<DocumentNumber>> linkDocument(Command command) {
    return link(command, RequestedKeys::documentNumber);
  }

  private <N extends LinkedNumber> Written<Link<N>> link(
      Command command, BiFunction<String, Violations, Optional<N>> numberReader) {
    var violations = new Violations(command.findings());
    var reference = RequestedKeys.reference(command.reference(), violations);
    var number = numberReader.apply(command.number(), violations);
    FailureException.throwIfAny(violations);
    return link(command, reference.orElseThrow(), number.orElseThrow());
  }

  /**
   * A link that exists needs neither a lock nor a transaction, and the store makes a new one in a
   * transaction of its own. A dry run, a precondition and a conflict need the lock. Only what could
   * not be linked is looked up in order to say why.
   */
  private <N extends LinkedNumber> Written<Link<N>> link(
      Command command, RepresentativeReference reference, N number) {
    boolean simple = command.mode() == WriteMode.COMMIT && command.precondition().isEmpty();
    var linked =
        simple
            ? existing(command, reference, number)
                .or(() -> createUnlocked(command, reference, number))
            : Optional.<Written<Link<N>>>empty();
    return linked
        .or(
            () ->
                unchanged(
                    command,
                    reference,
                    number,
                    linkStates.read(command.tenant(), reference, number)))
        .orElseGet(
            () -> Writes.run(transactions, command, () -> linkOnce(command, reference, number)));
  }

  private <N extends LinkedNumber> Optional<Written<Link<N>>> existing(
      Command command, RepresentativeReference reference, N number) {
    return links
        .linkedSince(command.tenant(), reference, number)
        .map(since -> new Written<>(WriteOutcome.UNCHANGED, new Link<>(reference, number, since)));
  }

  /** Returns the link if it exists; refuses the command if it can have no link. */
  private static <N extends LinkedNumber> Optional<Written<Link<N>>> unchanged(
      Command command, RepresentativeReference reference, N number, LinkState state) {
    if (!state.representativeExists()) {
      throw NotFound.representative(reference);
    }
    if (state.linkedSince().isPresent()) {
      command.precondition().check(CurrentState.UNTAGGED);
      var link = new Link<>(reference, number, state.linkedSince().get());
      return Optional.of(new Written<>(WriteOutcome.UNCHANGED, link));
    }
    if (!state.targetExists()) {
      throw NotFound.target(number);
    }
    command.precondition().check(CurrentState.MISSING);
    return Optional.empty();
  }

  private <N extends LinkedNumber> Optional<Written<Link<N>>> createUnlocked(
      Command command, RepresentativeReference reference, N number) {
    try {
      return create(command, reference, number);
    } catch (TransactionConflictException e) {
      return Optional.empty();
    }
  }

  private <N extends LinkedNumber> Written<Link<N>> linkOnce(
      Command command, RepresentativeReference reference, N number) {
    var state = linkStates.lockAndRead(command.tenant(), reference, number);
    return unchanged(command, reference, number, state)
        .or(() -> create(command, reference, number))
        .orElseThrow(() -> new TransactionConflictException("the link was created in between"));
  }

  private <N extends LinkedNumber> Optional<Written<Link<N>>> create(
      Command command, RepresentativeReference reference, N number) {
    var link = new Link<>(reference, number, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return links.insert(command.tenant(), link)
        ? Optional.of(new Written<>(WriteOutcome.CREATED, link))
        : Optional.empty();
  }
}
