package dev.representatives.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.representatives.domain.Seeded;
import dev.representatives.domain.escalation.Escalation.Reason;
import dev.representatives.domain.escalation.Recipient.Via;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.Supervision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EscalationResolverTest {
  private static final DocumentNumber DOCUMENT = new DocumentNumber("INV-001");
  private static final AccountNumber ACCOUNT = new AccountNumber("ACCT-001");
  private static final int RUNS = 2000;
  private static final int MOST_PEOPLE = 12;

  private final Graph graph = new Graph();

  @Test
  void the_linked_are_followed_by_their_supervisors_level_by_level() {
    graph.person("worker", "lead", true).person("lead", "head", false).person("head", null, true);
    graph.link(DOCUMENT, "worker");

    var escalation = graph.resolve(DOCUMENT, 3);

    assertThat(lines(escalation))
        .containsExactly(
            "0 worker DOCUMENT []", "1 lead SUPERVISOR [worker]", "2 head SUPERVISOR [lead]");
    assertThat(escalation.reached()).isTrue();
    assertThat(escalation.reason()).isEmpty();
    assertThat(escalation.nextReachableLevel()).isEmpty();
    assertThat(escalation.recipientsTotal()).isEqualTo(3);
  }

  @Test
  void a_document_without_representatives_falls_back_to_its_account() {
    graph.person("a", null, true).link(ACCOUNT, "a");

    assertThat(lines(graph.resolve(DOCUMENT, 3))).containsExactly("0 a ACCOUNT []");
    assertThat(graph.resolve(DOCUMENT, 3).number()).isEqualTo(DOCUMENT);
    assertThat(lines(graph.resolve(ACCOUNT, 3))).containsExactly("0 a ACCOUNT []");
  }

  @Test
  void linked_people_without_email_do_not_cause_the_fallback() {
    graph.person("silent", null, false).person("a", null, true);
    graph.link(DOCUMENT, "silent").link(ACCOUNT, "a");

    var escalation = graph.resolve(DOCUMENT, 3);

    assertThat(lines(escalation)).containsExactly("0 silent DOCUMENT []");
    assertThat(escalation.reason()).contains(Reason.NOBODY_REACHABLE);
  }

  @Test
  void levels_count_people_without_email_and_the_next_one_that_reaches_somebody_is_named() {
    graph
        .person("worker", "lead", false)
        .person("lead", "head", false)
        .person("head", "chief", false)
        .person("chief", null, true)
        .link(DOCUMENT, "worker");

    var escalation = graph.resolve(DOCUMENT, 1);

    assertThat(lines(escalation))
        .containsExactly("0 worker DOCUMENT []", "1 lead SUPERVISOR [worker]");
    assertThat(escalation.reached()).isFalse();
    assertThat(escalation.reason()).contains(Reason.NOBODY_REACHABLE);
    assertThat(escalation.nextReachableLevel()).hasValue(3);
  }

  @Test
  void without_any_representative_that_is_the_reason() {
    var escalation = graph.resolve(DOCUMENT, 10);

    assertThat(escalation.recipients()).isEmpty();
    assertThat(escalation.reached()).isFalse();
    assertThat(escalation.reason()).contains(Reason.NO_REPRESENTATIVE);
    assertThat(escalation.nextReachableLevel()).isEmpty();
  }

  @Test
  void a_number_that_does_not_exist_has_no_escalation() {
    var resolver = new EscalationResolver(Responsibilities.builder().build());

    assertThat(resolver.resolve(DOCUMENT, EscalationLevels.DEFAULT)).isEmpty();
    assertThat(resolver.resolve(ACCOUNT, EscalationLevels.DEFAULT)).isEmpty();
  }

  @Test
  void each_person_stands_once_at_the_lowest_level_and_of_names_all_recipients_below() {
    graph
        .person("a", "head", true)
        .person("b", "lead", true)
        .person("lead", "head", true)
        .person("head", null, true)
        .link(DOCUMENT, "b")
        .link(DOCUMENT, "a");

    assertThat(lines(graph.resolve(DOCUMENT, 3)))
        .containsExactly(
            "0 a DOCUMENT []",
            "0 b DOCUMENT []",
            "1 head SUPERVISOR [a, lead]",
            "1 lead SUPERVISOR [b]");
  }

  @Test
  void at_most_a_thousand_are_listed_and_all_are_counted() {
    IntStream.range(0, Escalation.SHOWN)
        .mapToObj("silent %04d"::formatted)
        .forEach(name -> graph.person(name, "head", false).link(ACCOUNT, name));
    graph.person("head", null, true);

    var escalation = graph.resolve(DOCUMENT, 1);

    assertThat(escalation.recipients()).hasSize(Escalation.SHOWN);
    assertThat(escalation.recipientsTotal()).isEqualTo(Escalation.SHOWN + 1);
    assertThat(escalation.reached()).as("a listed recipient is reachable").isFalse();
    assertThat(escalation.reason()).contains(Reason.NOBODY_REACHABLE);
  }

  @Test
  void the_highest_level_is_the_highest_that_a_chain_may_have() {
    int top = Supervision.MAX_LEVELS;
    IntStream.range(0, top).forEach(i -> graph.person("p" + i, "p" + (i + 1), false));
    graph.person("p" + top, "p" + (top + 1), true).person("p" + (top + 1), null, true);
    graph.link(DOCUMENT, "p0");

    assertThat(graph.resolve(DOCUMENT, 10).nextReachableLevel()).hasValue(top);

    graph.person("p" + top, "p" + (top + 1), false);
    assertThat(graph.resolve(DOCUMENT, 10).nextReachableLevel()).isEmpty();
  }

  @Test
  void an_escalation_lists_all_people_unless_they_are_too_many() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Escalation(
                    DOCUMENT, EscalationLevels.DEFAULT, OptionalInt.empty(), 1, List.of()));
  }

  @Test
  void a_contact_has_only_the_fields_of_a_contact() {
    assertThat(Contact.FIELDS)
        .doesNotContain(RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE);
    assertThat(new Graph().person("a", "b", true).people.get(reference("a")).supervisor())
        .contains(reference("b"));
  }

  @Test
  void the_ladder_of_any_graph_is_that_of_a_naive_search() {
    Seeded.repeat(
        RUNS,
        random -> {
          var any = Graph.any(random);
          int levels = random.nextInt(EscalationLevels.MAX + 1);
          var number = random.nextBoolean() ? DOCUMENT : ACCOUNT;

          var escalation = any.resolve(number, levels);

          var distances = any.distances(number);
          assertThat(escalation.recipients())
              .extracting(recipient -> recipient.contact().reference().value())
              .doesNotHaveDuplicates();
          assertThat(
                  escalation.recipients().stream()
                      .map(r -> r.level() + " " + r.contact().reference().value()))
              .containsExactlyElementsOf(
                  distances.entrySet().stream()
                      .filter(entry -> entry.getValue() <= levels)
                      .sorted(
                          Map.Entry.<RepresentativeReference, Integer>comparingByValue()
                              .thenComparing(Map.Entry.comparingByKey()))
                      .map(entry -> entry.getValue() + " " + entry.getKey().value())
                      .toList());
          assertThat(escalation.recipientsTotal()).isEqualTo(escalation.recipients().size());
        });
  }

  @Test
  void reached_reason_and_next_level_of_any_graph_agree_with_a_naive_search() {
    Seeded.repeat(
        RUNS,
        random -> {
          var any = Graph.any(random);
          int levels = random.nextInt(EscalationLevels.MAX + 1);

          var escalation = any.resolve(DOCUMENT, levels);

          var distances = any.distances(DOCUMENT);
          boolean reached =
              distances.entrySet().stream()
                  .anyMatch(e -> e.getValue() <= levels && any.isReachable(e.getKey()));
          assertThat(escalation.reached()).isEqualTo(reached);
          assertThat(escalation.reason())
              .isEqualTo(
                  reached
                      ? Optional.empty()
                      : Optional.of(
                          distances.isEmpty()
                              ? Reason.NO_REPRESENTATIVE
                              : Reason.NOBODY_REACHABLE));
          assertThat(escalation.nextReachableLevel())
              .isEqualTo(
                  distances.entrySet().stream()
                      .filter(e -> e.getValue() > levels && any.isReachable(e.getKey()))
                      .mapToInt(Map.Entry::getValue)
                      .min());
        });
  }

  @Test
  void of_names_those_recipients_of_any_graph_whose_supervisor_it_is() {
    Seeded.repeat(
        RUNS,
        random -> {
          var any = Graph.any(random);

          var recipients = any.resolve(DOCUMENT, random.nextInt(4)).recipients();

          for (var recipient : recipients) {
            var reports = new ArrayList<RepresentativeReference>();
            for (var other : recipients) {
              if (other.contact().supervisor().equals(Optional.of(reference(recipient)))) {
                reports.add(reference(other));
              }
            }
            reports.sort(Comparator.naturalOrder());
            assertThat(recipient.of()).isEqualTo(recipient.level() == 0 ? List.of() : reports);
            assertThat(recipient.via() == Via.SUPERVISOR).isEqualTo(recipient.level() > 0);
          }
        });
  }

  private static List<String> lines(Escalation escalation) {
    return escalation.recipients().stream()
        .map(
            r ->
                r.level()
                    + " "
                    + reference(r).value()
                    + " "
                    + r.via()
                    + " "
                    + r.of().stream().map(RepresentativeReference::value).toList())
        .toList();
  }

  private static RepresentativeReference reference(Recipient recipient) {
    return recipient.contact().reference();
  }

  private static RepresentativeReference reference(String value) {
    return new RepresentativeReference(value);
  }

  /** One document on one account, and people whose supervisors may form cycles. */
  private static final class Graph {
    private final Map<RepresentativeReference, Contact> people = new HashMap<>();
    private final Map<LinkedNumber, List<RepresentativeReference>> links = new HashMap<>();

    static Graph any(Random random) {
      var graph = new Graph();
      int count = 1 + random.nextInt(MOST_PEOPLE);
      for (int i = 0; i < count; i++) {
        int supervisor = random.nextInt(count + 2);
        graph.person("p" + i, supervisor < count ? "p" + supervisor : null, random.nextInt(4) == 0);
      }
      for (LinkedNumber number : List.of(DOCUMENT, ACCOUNT)) {
        for (int links = random.nextInt(4); links > 0; links--) {
          graph.link(number, "p" + random.nextInt(count));
        }
      }
      return graph;
    }

    Graph person(String name, String supervisor, boolean reachable) {
      var details = RepresentativeDetails.builder();
      if (supervisor != null) {
        details.set(RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE, supervisor);
      }
      if (reachable) {
        details.set(RepresentativeField.EMAIL, "a@b.example");
      }
      people.put(reference(name), new Contact(reference(name), details.build()));
      return this;
    }

    Graph link(LinkedNumber number, String name) {
      links.computeIfAbsent(number, missing -> new ArrayList<>()).add(reference(name));
      return this;
    }

    boolean isReachable(RepresentativeReference person) {
      return people.get(person).isReachable();
    }

    Escalation resolve(LinkedNumber number, int levels) {
      var loaded = Responsibilities.builder().document(DOCUMENT, ACCOUNT);
      people.values().forEach(loaded::contact);
      links.forEach((linked, names) -> names.forEach(name -> loaded.link(linked, name)));
      return new EscalationResolver(loaded.build())
          .resolve(number, new EscalationLevels(levels))
          .orElseThrow();
    }

    /** The distance of everybody from the linked: relaxed until nothing changes. */
    Map<RepresentativeReference, Integer> distances(LinkedNumber number) {
      var linked = links.getOrDefault(number, List.of());
      if (linked.isEmpty()) {
        linked = links.getOrDefault(ACCOUNT, List.of());
      }
      var distances = new TreeMap<RepresentativeReference, Integer>();
      linked.forEach(person -> distances.put(person, 0));
      for (int round = 0; round <= people.size(); round++) {
        for (var contact : people.values()) {
          var distance = distances.get(contact.reference());
          if (distance != null && contact.supervisor().isPresent()) {
            distances.merge(contact.supervisor().get(), distance + 1, Math::min);
          }
        }
      }
      return distances;
    }
  }
}
