package dev.representatives.domain.representative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.text.Texts;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import dev.representatives.domain.validation.Violations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SupervisionTest {
  private static final Location LOCATION = Location.field("supervisor_representative_reference");

  @Test
  void a_representative_of_the_tenant_may_supervise() {
    assertThat(check("A", "B", "B", "C")).isEmpty();
  }

  @Test
  void a_representative_cannot_supervise_itself() {
    assertThat(check("A", "A", "A", "B"))
        .containsExactly(
            new Violation(
                LOCATION,
                ViolationCode.SUPERVISOR_IS_SELF,
                "A representative cannot be its own supervisor; name another, or send null."));
  }

  @Test
  void a_missing_representative_cannot_supervise_itself() {
    assertThat(check("A", "A"))
        .extracting(Violation::code)
        .containsExactly(ViolationCode.SUPERVISOR_IS_SELF);
  }

  @Test
  void references_are_compared_by_code_point() {
    assertThat(check("a", "A", "A", "\u00e1")).isEmpty();
  }

  @Test
  void a_missing_representative_cannot_supervise() {
    assertThat(check("A", "B"))
        .containsExactly(
            new Violation(
                LOCATION,
                ViolationCode.SUPERVISOR_NOT_FOUND,
                "There is no representative B; create it first."));
  }

  @Test
  void a_long_reference_is_echoed_only_cut() {
    assertThat(check("A", Texts.EMOJI.repeat(61)))
        .extracting(Violation::detail)
        .containsExactly(
            "There is no representative " + Texts.EMOJI.repeat(60) + "\u2026; create it first.");
  }

  @Test
  void a_cycle_is_refused_and_shown_as_far_as_it_goes() {
    assertThat(check("A", "B", "B", "C", "A", "D"))
        .containsExactly(
            new Violation(
                LOCATION,
                ViolationCode.SUPERVISOR_CYCLE,
                "This would close a cycle of supervisors: A -> B -> C -> A."));
  }

  @Test
  void of_a_long_cycle_20_references_are_shown_and_the_others_counted() {
    assertThat(cycleOf(19)).endsWith(": " + arrows(19) + " -> R0.");
    assertThat(cycleOf(20)).endsWith(": " + arrows(20) + " -> (1 more).");
    assertThat(cycleOf(30)).endsWith(": " + arrows(20) + " -> (11 more).");
  }

  @Test
  void the_references_of_a_cycle_are_echoed_only_cut() {
    String longName = "x".repeat(61);

    assertThat(check("A", longName, longName, "A"))
        .extracting(Violation::detail)
        .containsExactly(
            "This would close a cycle of supervisors: A -> " + "x".repeat(60) + "\u2026 -> A.");
  }

  @Test
  void a_chain_of_1000_supervisors_is_the_longest() {
    assertThat(check("A", "R1", chainOf(1000))).isEmpty();
    assertThat(check("A", "R1", chainOf(1001)))
        .containsExactly(
            new Violation(
                LOCATION,
                ViolationCode.SUPERVISOR_CHAIN_TOO_LONG,
                "The representative would have more than 1000 supervisors above it; name one who"
                    + " is closer to the top."));
  }

  @Test
  void a_cycle_of_the_longest_chain_is_reported_as_a_cycle() {
    String[] chain = chainOf(1001);
    chain[1000] = "A";

    assertThat(check("A", "R1", chain))
        .extracting(Violation::code)
        .containsExactly(ViolationCode.SUPERVISOR_CYCLE);
  }

  private static String[] chainOf(int length) {
    return IntStream.rangeClosed(1, length).mapToObj(i -> "R" + i).toArray(String[]::new);
  }

  private static String cycleOf(int size) {
    String[] chain =
        Stream.concat(IntStream.range(1, size).mapToObj(i -> "R" + i), Stream.of("R0"))
            .toArray(String[]::new);
    return check("R0", "R1", chain).get(0).detail();
  }

  private static String arrows(int count) {
    return IntStream.range(0, count).mapToObj(i -> "R" + i).collect(Collectors.joining(" -> "));
  }

  @Test
  void a_reference_that_was_refused_hides_no_missing_supervisor() {
    var violations = new Violations();
    Supervision.check(
        Optional.empty(), new RepresentativeReference("NOBODY"), List.of(), violations);
    assertThat(violations.found())
        .extracting(Violation::code)
        .containsExactly(ViolationCode.SUPERVISOR_NOT_FOUND);
  }

  private static List<Violation> check(String reference, String supervisor, String... chain) {
    var violations = new Violations();
    Supervision.check(
        Optional.of(new RepresentativeReference(reference)),
        new RepresentativeReference(supervisor),
        Stream.of(chain).map(RepresentativeReference::new).toList(),
        violations);
    return violations.found();
  }
}
