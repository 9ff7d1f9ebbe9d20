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
    var ladder = new Ladder(known(responsibilities.linkedTo(source)));
    var rungs = new ArrayList<Rung>();
    int total = 0;
    while (!ladder.isAtEnd() && ladder.level <= levels.value()) {
      total += ladder.people.size();
      ladder.people.stream()
          .limit(Escalation.SHOWN - rungs.size())
          .forEach(person -> rungs.add(new Rung(person, ladder.level)));
      ladder.climb();
    }
    var recipients = recipients(rungs, via(source));
    return Optional.of(
        new Escalation(number, levels, nextReachableLevel(ladder), total, recipients));
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

  private List<Recipient> recipients(List<Rung> rungs, Recipient.Via linked) {
    var reports = new HashMap<RepresentativeReference, SortedSet<RepresentativeReference>>();
    for (var rung : rungs) {
      contact(rung.person)
          .supervisor()
          .ifPresent(
              supervisor ->
                  reports.computeIfAbsent(supervisor, missing -> new TreeSet<>()).add(rung.person));
    }
    return rungs.stream().map(rung -> recipient(rung, linked, reports)).toList();
  }

  private Recipient recipient(
      Rung rung,
      Recipient.Via linked,
      Map<RepresentativeReference, SortedSet<RepresentativeReference>> reports) {
    var contact = contact(rung.person);
    return rung.level == 0
        ? new Recipient(contact, 0, linked, List.of())
        : new Recipient(
            contact, rung.level, Recipient.Via.SUPERVISOR, List.copyOf(reports.get(rung.person)));
  }

  private OptionalInt nextReachableLevel(Ladder ladder) {
    while (!ladder.isAtEnd()) {
      if (ladder.people.stream().anyMatch(person -> contact(person).isReachable())) {
        return OptionalInt.of(ladder.level);
      }
      ladder.climb();
    }
    return OptionalInt.empty();
  }

  private Contact contact(RepresentativeReference person) {
    return responsibilities.contact(person).orElseThrow();
  }

  /** A person and the level at which it stands. */
  private record Rung(RepresentativeReference person, int level) {}

  /** The people of one level after the other. */
  private final class Ladder {
    private final Set<RepresentativeReference> seen;
    private SortedSet<RepresentativeReference> people;
    private int level;

    Ladder(SortedSet<RepresentativeReference> linked) {
      people = linked;
      seen = new HashSet<>(linked);
    }

    boolean isAtEnd() {
      return people.isEmpty() || level > Supervision.MAX_LEVELS;
    }

    void climb() {
      var supervisors = people.stream().flatMap(person -> contact(person).supervisor().stream());
      people = known(supervisors.filter(seen::add).toList());
      level++;
    }
  }
}
