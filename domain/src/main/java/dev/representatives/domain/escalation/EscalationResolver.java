package dev.representatives.domain.escalation;

import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.Supervision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Resolves escalations. The linked representatives are level 0: those of the document, or if it has
 * none, those of its account. Their supervisors follow level by level, each person at the lowest
 * level, whether or not anybody can be reached.
 */
public final class EscalationResolver {
  private final Responsibilities responsibilities;

  /**
   * @param responsibilities the documents and accounts to resolve, and everybody above their
   *     representatives
   */
  public EscalationResolver(Responsibilities responsibilities) {
    this.responsibilities = responsibilities;
  }

  /** Resolves the escalation of a document or account; empty when it does not exist. */
  public Optional<Escalation> resolve(LinkedNumber number, EscalationLevels levels) {
    if (!responsibilities.has(number)) {
      return Optional.empty();
    }
    var source = source(number);
    var rung = new Rung(0, known(responsibilities.linkedTo(source)));
    var seen = new HashSet<>(rung.people);
    var people = new ArrayList<Placed>();
    int total = 0;
    while (!rung.isEnd() && rung.level <= levels.value()) {
      total += rung.people.size();
      people.addAll(rung.first(Escalation.SHOWN - people.size()));
      rung = above(rung, seen);
    }
    return Optional.of(
        new Escalation(
            number,
            levels,
            nextReachableLevel(rung, seen),
            total,
            recipients(people, via(source))));
  }

  private LinkedNumber source(LinkedNumber number) {
    return number instanceof DocumentNumber document
            && responsibilities.linkedTo(document).isEmpty()
        ? responsibilities.accountOf(document).map(LinkedNumber.class::cast).orElse(number)
        : number;
  }

  private static Recipient.Via via(LinkedNumber source) {
    return source instanceof DocumentNumber ? Recipient.Via.DOCUMENT : Recipient.Via.ACCOUNT;
  }

  private SortedSet<RepresentativeReference> known(Collection<RepresentativeReference> references) {
    var known = new TreeSet<RepresentativeReference>();
    references.stream()
        .filter(reference -> responsibilities.contact(reference).isPresent())
        .forEach(known::add);
    return known;
  }

  private Rung above(Rung rung, Set<RepresentativeReference> seen) {
    var supervisors = rung.people.stream().flatMap(person -> contact(person).supervisor().stream());
    return new Rung(rung.level + 1, known(supervisors.filter(seen::add).toList()));
  }

  private List<Recipient> recipients(List<Placed> people, Recipient.Via linked) {
    var reports = new HashMap<RepresentativeReference, SortedSet<RepresentativeReference>>();
    for (var placed : people) {
      contact(placed.person)
          .supervisor()
          .ifPresent(
              supervisor ->
                  reports
                      .computeIfAbsent(supervisor, missing -> new TreeSet<>())
                      .add(placed.person));
    }
    return people.stream().map(placed -> recipient(placed, linked, reports)).toList();
  }

  private Recipient recipient(
      Placed placed,
      Recipient.Via linked,
      Map<RepresentativeReference, SortedSet<RepresentativeReference>> reports) {
    var contact = contact(placed.person);
    return placed.level == 0
        ? new Recipient(contact, 0, linked, List.of())
        : new Recipient(
            contact,
            placed.level,
            Recipient.Via.SUPERVISOR,
            List.copyOf(reports.get(placed.person)));
  }

  private OptionalInt nextReachableLevel(Rung first, Set<RepresentativeReference> seen) {
    for (var rung = first; !rung.isEnd(); rung = above(rung, seen)) {
      if (rung.people.stream().anyMatch(person -> contact(person).isReachable())) {
        return OptionalInt.of(rung.level);
      }
    }
    return OptionalInt.empty();
  }

  private Contact contact(RepresentativeReference person) {
    return responsibilities.contact(person).orElseThrow();
  }

  /** A person and the level at which it stands. */
  private record Placed(RepresentativeReference person, int level) {}

  /** The people of one level. */
  private record Rung(int level, SortedSet<RepresentativeReference> people) {
    boolean isEnd() {
      return people.isEmpty() || level > Supervision.MAX_LEVELS;
    }

    List<Placed> first(int count) {
      return people.stream().limit(count).map(person -> new Placed(person, level)).toList();
    }
  }
}
