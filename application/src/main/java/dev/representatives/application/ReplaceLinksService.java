package dev.representatives.application;

import dev.representatives.domain.conditional.CurrentState;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.ReplaceLinks;
import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.LinkChanges;
import dev.representatives.domain.representative.RemovalLimit;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import dev.representatives.domain.validation.Violations;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Replaces the links of a representative to accounts or to documents. */
public final class ReplaceLinksService implements ReplaceLinks {
  private static final Location NUMBERS = Location.field("numbers");

  private final Transactions transactions;
  private final RepresentativeStore representatives;
  private final LinkStates linkStates;
  private final LinkStore links;
  private final InstantSource clock;

  public ReplaceLinksService(
      Transactions transactions,
      RepresentativeStore representatives,
      LinkStates linkStates,
      LinkStore links,
      InstantSource clock) {
    this.transactions = transactions;
    this.representatives = representatives;
    this.linkStates = linkStates;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public Written<LinkChanges<AccountNumber>> replaceAccounts(Command command) {
    return replace(
        command, AccountNumber::new, links::allAccounts, ViolationCode.ACCOUNT_NOT_FOUND);
  }

  @Override
  public Written<LinkChanges<DocumentNumber>> replaceDocuments(Command command) {
    return replace(
        command, DocumentNumber::new, links::allDocuments, ViolationCode.DOCUMENT_NOT_FOUND);
  }

  /** What is wrong with the numbers of a command, whatever else may refuse it. */
  public List<Violation> violationsOfAccounts(Command command) {
    return violations(
        command, AccountNumber::new, links::allAccounts, ViolationCode.ACCOUNT_NOT_FOUND);
  }

  /** The same of a command for documents. */
  public List<Violation> violationsOfDocuments(Command command) {
    return violations(
        command, DocumentNumber::new, links::allDocuments, ViolationCode.DOCUMENT_NOT_FOUND);
  }

  private <N extends LinkedNumber> List<Violation> violations(
      Command command,
      Function<String, N> parser,
      BiFunction<TenantId, RepresentativeReference, List<N>> linked,
      ViolationCode notFound) {
    var violations = new Violations(command.findings());
    var present =
        RequestedKeys.reference(command.reference(), new Violations())
            .flatMap(reference -> representatives.findForUpdate(command.tenant(), reference))
            .map(found -> linked.apply(command.tenant(), found.representative().reference()))
            .orElse(List.of());
    var desired = parsed(command.numbers(), parser, violations);
    refuseUnknown(command.tenant(), desired, present, notFound, violations);
    return violations.found();
  }

  private <N extends LinkedNumber & Comparable<N>> Written<LinkChanges<N>> replace(
      Command command,
      Function<String, N> parser,
      BiFunction<TenantId, RepresentativeReference, List<N>> linked,
      ViolationCode notFound) {
    return Writes.run(transactions, command, () -> replaceOnce(command, parser, linked, notFound));
  }

  private <N extends LinkedNumber & Comparable<N>> Written<LinkChanges<N>> replaceOnce(
      Command command,
      Function<String, N> parser,
      BiFunction<TenantId, RepresentativeReference, List<N>> linked,
      ViolationCode notFound) {
    var violations = new Violations(command.findings());
    var reference = RequestedKeys.reference(command.reference(), violations);
    var current = reference.flatMap(r -> representatives.findForUpdate(command.tenant(), r));
    var present = current.map(c -> linked.apply(command.tenant(), reference.orElseThrow()));
    var desired = parsed(command.numbers(), parser, violations);
    refuseUnknown(command.tenant(), desired, present.orElse(List.of()), notFound, violations);
    FailureException.throwIfAny(violations);
    var changes =
        LinkChanges.between(
            present.orElseThrow(() -> NotFound.representative(reference.orElseThrow())),
            desired.values());
    command.precondition().check(CurrentState.UNTAGGED);
    RemovalLimit.check(command.maxRemovals(), changes);
    write(command.tenant(), reference.orElseThrow(), changes);
    return new Written<>(
        changes.isEmpty() ? WriteOutcome.UNCHANGED : WriteOutcome.CHANGED, changes);
  }

  /** The valid numbers by their positions. */
  private static <N extends LinkedNumber> Map<Integer, N> parsed(
      List<Optional<String>> numbers, Function<String, N> parser, Violations violations) {
    var parsed = new TreeMap<Integer, N>();
    for (int i = 0; i < numbers.size(); i++) {
      int position = i;
      numbers
          .get(i)
          .flatMap(raw -> violations.parse(location(position), raw, parser))
          .ifPresent(number -> parsed.put(position, number));
    }
    return parsed;
  }

  /** A number that is already linked exists, so only the others are looked up. */
  private <N extends LinkedNumber> void refuseUnknown(
      TenantId tenant,
      Map<Integer, N> desired,
      Collection<N> present,
      ViolationCode notFound,
      Violations violations) {
    var unlinked = new HashSet<>(desired.values());
    present.forEach(unlinked::remove);
    var unknown = new HashSet<LinkedNumber>(unlinked);
    unknown.removeAll(linkStates.existing(tenant, unlinked));
    desired.forEach(
        (position, number) -> {
          if (unknown.contains(number)) {
            violations.add(
                location(position), notFound, NotFound.target(number).failure().detail());
          }
        });
  }

  private <N extends LinkedNumber> void write(
      TenantId tenant, RepresentativeReference reference, LinkChanges<N> changes) {
    if (!changes.removed().isEmpty()) {
      links.deleteAll(tenant, reference, changes.removed());
    }
    if (!changes.added().isEmpty()) {
      links.insertAll(
          tenant, reference, changes.added(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
  }

  private static Location location(int position) {
    return NUMBERS.member(String.valueOf(position));
  }
}
