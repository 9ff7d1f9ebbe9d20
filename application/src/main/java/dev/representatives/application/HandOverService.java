package dev.representatives.application;

import dev.representatives.domain.conditional.CurrentState;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.idempotency.RepeatableRequest;
import dev.representatives.domain.idempotency.RepeatableResult;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.HandOver;
import dev.representatives.domain.port.out.IdempotencyStore;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.HandedOver;
import dev.representatives.domain.representative.LinkChanges;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.ViolationCode;
import dev.representatives.domain.validation.Violations;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Hands the links and direct reports of a representative over to another one. */
public final class HandOverService implements HandOver {
  private static final String TO = "to";
  private static final Location LOCATION = Location.field(TO);

  private final Transactions transactions;
  private final RepresentativeStore store;
  private final LinkStore links;
  private final IdempotentWrites idempotentWrites;
  private final InstantSource clock;

  public HandOverService(
      Transactions transactions,
      RepresentativeStore store,
      LinkStore links,
      IdempotencyStore idempotency,
      InstantSource clock) {
    this.transactions = transactions;
    this.store = store;
    this.links = links;
    this.idempotentWrites = new IdempotentWrites(transactions, idempotency, clock);
    this.clock = clock;
  }

  @Override
  public Written<HandedOver> handOver(Command command) {
    return Writes.run(transactions, command, () -> handOverOnce(command));
  }

  @Override
  public RepeatableResult handOver(
      Command command, RepeatableRequest<Written<HandedOver>> request) {
    return idempotentWrites.run(command.tenant(), command, request, () -> handOverOnce(command));
  }

  private Written<HandedOver> handOverOnce(Command command) {
    var tenant = command.tenant();
    var violations = new Violations(command.findings());
    var from = RequestedKeys.reference(command.reference(), violations);
    var to = RequiredInput.read(TO, command.to(), RepresentativeReference::new, violations);
    // The tenant lock must precede the row locks, which are taken in the order of the references.
    if (command.reports()) {
      store.lockSupervision(tenant);
    }
    var found = new TreeMap<RepresentativeReference, Optional<RepresentativeSnapshot>>();
    Stream.concat(from.stream(), to.stream())
        .sorted()
        .forEach(each -> found.computeIfAbsent(each, key -> store.findForUpdate(tenant, key)));
    to.ifPresent(receiver -> requireOther(receiver, from, found.get(receiver), violations));
    FailureException.throwIfAny(violations);
    var giver = from.orElseThrow();
    var receiver = to.orElseThrow();
    var current = found.get(giver).orElseThrow(() -> NotFound.representative(giver));
    var chain = reporting(command, current.representative(), receiver);
    command.precondition().check(CurrentState.of(current.entityTag()));
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    long reports =
        chain.isEmpty()
            ? 0
            : moveReports(tenant, current.representative(), found.get(receiver).get(), chain, now);
    var handedOver =
        command.links()
            ? new HandedOver(
                move(tenant, giver, receiver, links::allAccounts, now),
                move(tenant, giver, receiver, links::allDocuments, now),
                reports)
            : new HandedOver(HandedOver.Links.NONE, HandedOver.Links.NONE, reports);
    return new Written<>(
        handedOver.isNothing() ? WriteOutcome.UNCHANGED : WriteOutcome.CHANGED, handedOver);
  }

  private static void requireOther(
      RepresentativeReference receiver,
      Optional<RepresentativeReference> giver,
      Optional<RepresentativeSnapshot> found,
      Violations violations) {
    if (giver.filter(receiver::equals).isPresent()) {
      violations.add(
          LOCATION,
          ViolationCode.HAND_OVER_TO_SELF,
          "A representative cannot hand over to itself; name another.");
    } else if (found.isEmpty()) {
      violations.add(
          LOCATION,
          ViolationCode.REPRESENTATIVE_NOT_FOUND,
          NotFound.representative(receiver).failure().detail());
    }
  }

  /**
   * The chain upward from the receiver as it will be, inclusive; empty when no reports move.
   *
   * @throws FailureException VALIDATION_FAILED when the reports would get too many supervisors
   */
  private List<RepresentativeReference> reporting(
      Command command, Representative giver, RepresentativeReference receiver) {
    if (!command.reports() || !store.hasReports(command.tenant(), giver.reference())) {
      return List.of();
    }
    var chain = store.chainOfCommand(command.tenant(), receiver);
    int place = chain.indexOf(giver.reference());
    var future =
        place < 0
            ? chain
            : Stream.concat(Stream.of(receiver), chain.stream().skip(place + 1L)).toList();
    if (future.size() > Supervision.MAX_LEVELS) {
      var violations = new Violations();
      violations.add(
          LOCATION,
          ViolationCode.SUPERVISOR_CHAIN_TOO_LONG,
          "The reports would have more than " + Supervision.MAX_LEVELS + " supervisors.");
      FailureException.throwIfAny(violations);
    }
    return future;
  }

  private long moveReports(
      TenantId tenant,
      Representative giver,
      RepresentativeSnapshot receiver,
      List<RepresentativeReference> chain,
      Instant now) {
    var current = receiver.representative();
    var supervisor = chain.stream().skip(1).findFirst();
    if (!supervisor.equals(current.details().supervisor())) {
      var raised = current.revise(supervised(current, supervisor), current.customFields(), now);
      if (!store.update(tenant, current, raised)) {
        throw new TransactionConflictException("the receiver was changed in between");
      }
    }
    return store.moveReports(tenant, giver.reference(), current.reference(), now);
  }

  private static RepresentativeDetails supervised(
      Representative current, Optional<RepresentativeReference> supervisor) {
    var field = RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE;
    var draft = RepresentativeDraft.builder();
    supervisor.ifPresentOrElse(
        reference -> draft.set(field, reference.value()), () -> draft.clear(field));
    return current.details().with(draft.build(), new Violations());
  }

  private <N extends LinkedNumber & Comparable<N>> HandedOver.Links move(
      TenantId tenant,
      RepresentativeReference giver,
      RepresentativeReference receiver,
      BiFunction<TenantId, RepresentativeReference, List<N>> linked,
      Instant now) {
    var given = linked.apply(tenant, giver);
    if (given.isEmpty()) {
      return HandedOver.Links.NONE;
    }
    var moved = LinkChanges.between(linked.apply(tenant, receiver), given).added();
    links.deleteAll(tenant, giver, given);
    if (!moved.isEmpty()) {
      links.insertAll(tenant, receiver, moved, now);
    }
    return new HandedOver.Links(moved.size(), (long) given.size() - moved.size());
  }
}
