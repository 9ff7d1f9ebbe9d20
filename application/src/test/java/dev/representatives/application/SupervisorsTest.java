package dev.representatives.application;

import static dev.representatives.application.Drafts.NOTHING;
import static dev.representatives.application.Drafts.clearing;
import static dev.representatives.application.Drafts.named;
import static dev.representatives.application.Drafts.supervisedBy;
import static dev.representatives.application.Failures.assertConflict;
import static dev.representatives.application.Failures.failureOf;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.ifMatchAny;
import static dev.representatives.application.World.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.validation.Violation;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.stubbing.Answer;

/** A save and an update set supervisors under the same rules. */
class SupervisorsTest {
  private static final String NOT_FOUND =
      "/supervisor_representative_reference SUPERVISOR_NOT_FOUND";
  private static final String IS_SELF = "/supervisor_representative_reference SUPERVISOR_IS_SELF";
  private static final String TOO_LONG =
      "/supervisor_representative_reference SUPERVISOR_CHAIN_TOO_LONG";
  private static final String CYCLE = "/supervisor_representative_reference SUPERVISOR_CYCLE";

  private final World world = new World();

  @ParameterizedTest
  @EnumSource
  void a_representative_of_the_tenant_may_supervise(Write write) {
    world.given("A", NOTHING);
    world.given("B", NOTHING);

    write.to(world, "A", supervisedBy("B"));

    assertThat(supervisor("A")).contains(reference("B"));
  }

  @ParameterizedTest
  @EnumSource
  void a_missing_or_foreign_supervisor_is_refused(Write write) {
    world.given("A", NOTHING);
    world.given(world.umbrella, "B", NOTHING);

    assertThat(violationsOf(() -> write.to(world, "A", supervisedBy("B"))))
        .containsExactly(NOT_FOUND);
    assertThat(violationsOf(() -> write.to(world, "A", supervisedBy("a"))))
        .containsExactly(NOT_FOUND);
    assertThat(supervisor("A")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_representative_cannot_supervise_itself(Write write) {
    world.given("A", NOTHING);

    assertThat(violationsOf(() -> write.to(world, "A", supervisedBy("A"))))
        .containsExactly(IS_SELF);
  }

  @ParameterizedTest
  @EnumSource
  void a_cycle_is_refused_and_shown(Write write) {
    world.givenChain("C", "B", "A");

    var failure = failureOf(() -> write.to(world, "A", supervisedBy("C")));

    assertThat(failure.violations())
        .extracting(Violation::location, Violation::detail)
        .containsExactly(
            tuple(
                RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE.location(),
                "This would close a cycle of supervisors: A -> C -> B -> A."));
    assertThat(supervisor("A")).isEmpty();
  }

  @Test
  void a_save_that_creates_is_checked_too() {
    assertThat(violationsOf(() -> world.save("A", supervisedBy("A")))).containsExactly(IS_SELF);
    assertThat(violationsOf(() -> world.save("A", supervisedBy("B")))).containsExactly(NOT_FOUND);
  }

  @ParameterizedTest
  @EnumSource
  void a_changed_supervisor_waits_its_turn_before_anything_else_is_locked(Write write) {
    world.givenChain("A", "B");
    world.given("C", NOTHING);

    write.to(world, "A", supervisedBy("C"));

    var order = inOrder(world.representatives);
    order.verify(world.representatives, times(2)).find(world.acme, reference("A"));
    order.verify(world.representatives).lockSupervision(world.acme);
    order.verify(world.representatives).findForUpdate(world.acme, reference("A"));
    order.verify(world.representatives).chainOfCommand(world.acme, reference("C"));
    order.verify(world.representatives).update(eq(world.acme), any(), any());
    order.verifyNoMoreInteractions();
  }

  @ParameterizedTest
  @EnumSource
  void a_first_supervisor_waits_its_turn_too(Write write) {
    world.given("A", NOTHING);
    world.given("B", NOTHING);

    write.to(world, "A", supervisedBy("B"));

    verify(world.representatives).lockSupervision(world.acme);
  }

  @ParameterizedTest
  @EnumSource
  void the_same_supervisor_is_neither_waited_for_nor_checked_again(Write write) {
    world.givenChain("A", "B");

    write.to(world, "A", namedAndSupervisedBy("B"));

    assertThat(supervisor("A")).contains(reference("B"));
    verify(world.representatives, never()).lockSupervision(any());
    verify(world.representatives, never()).chainOfCommand(any(), any());
  }

  @ParameterizedTest
  @EnumSource
  void a_supervisor_is_cleared_without_a_wait(Write write) {
    world.givenChain("A", "B");

    write.to(world, "A", clearing(RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE));

    assertThat(supervisor("A")).isEmpty();
    verify(world.representatives, never()).lockSupervision(any());
    verify(world.representatives, never()).findForUpdate(any(), any());
  }

  @Test
  void a_supervisor_that_an_update_does_not_mention_is_not_checked_again() {
    world.givenChain("A", "B");

    world.update("A", named("Jane"));

    assertThat(supervisor("A")).contains(reference("B"));
    verify(world.representatives, never()).chainOfCommand(any(), any());
  }

  @Test
  void a_save_that_creates_does_not_wait() {
    world.given("B", NOTHING);

    world.save("A", supervisedBy("B"));

    verify(world.representatives, never()).lockSupervision(any());
  }

  @ParameterizedTest
  @EnumSource
  void a_supervisor_that_another_changed_in_between_is_a_conflict(Write write) {
    world.givenChain("A", "B");
    world.given("C", NOTHING);
    afterTheSecondLook(world, () -> world.changed("A", supervisedBy("C")));

    assertConflict(
        "the supervisor was changed in between",
        () -> write.to(world, "A", namedAndSupervisedBy("B"), ifMatchAny()));
    verify(world.representatives, never()).update(any(), any(), any());
  }

  @ParameterizedTest
  @EnumSource
  void after_such_a_conflict_the_change_waits_its_turn(Write write) {
    var retrying = World.withRetries();
    retrying.givenChain("A", "B");
    retrying.given("C", NOTHING);
    afterTheSecondLook(retrying, () -> retrying.changed("A", supervisedBy("C")));

    var written = write.to(retrying, "A", namedAndSupervisedBy("B"), ifMatchAny()).state();

    assertThat(written.representative().details().supervisor()).contains(reference("B"));
    assertThat(written.representative().version()).isEqualTo(3);
    var order = inOrder(retrying.representatives);
    order.verify(retrying.representatives, times(2)).find(any(), any());
    order.verify(retrying.representatives).findForUpdate(any(), any());
    order.verify(retrying.representatives).find(any(), any());
    order.verify(retrying.representatives).lockSupervision(retrying.acme);
    order.verify(retrying.representatives).findForUpdate(any(), any());
  }

  @ParameterizedTest
  @EnumSource
  void changes_of_others_before_the_turn_are_seen(Write write) {
    world.given("A", NOTHING);
    world.given("B", NOTHING);
    afterTheFirstLook(() -> world.changed("B", supervisedBy("A")));

    assertThat(violationsOf(() -> write.to(world, "A", supervisedBy("B")))).containsExactly(CYCLE);
  }

  @Test
  void one_who_was_created_in_between_with_another_supervisor_is_a_conflict() {
    world.givenChain("B", "C");
    afterTheSecondLook(world, () -> world.given("A", supervisedBy("C")));

    assertConflict(
        "the supervisor was changed in between", () -> world.save("A", supervisedBy("B")));
  }

  @ParameterizedTest
  @EnumSource
  void with_1000_supervisors_above_it_a_representative_has_the_longest_chain(Write write) {
    world.givenChain(levels(1001));
    world.given("A", NOTHING);

    write.to(world, "A", supervisedBy("R2"));
    assertThat(violationsOf(() -> write.to(world, "A", supervisedBy("R1"))))
        .containsExactly(TOO_LONG);

    assertThat(supervisor("A")).contains(reference("R2"));
  }

  @Test
  void the_supervisors_of_a_created_representative_are_counted_in_the_same_way() {
    world.givenChain(levels(1001));

    assertThat(violationsOf(() -> world.save("A", supervisedBy("R1")))).containsExactly(TOO_LONG);
    assertThat(violationsOf(() -> world.create("A", supervisedBy("R1")))).containsExactly(TOO_LONG);
  }

  @ParameterizedTest
  @EnumSource
  void a_chain_that_is_too_long_is_accepted_if_the_supervisor_stays(Write write) {
    givenLevels(1500);

    write.to(
        world,
        "R1",
        RepresentativeDraft.builder()
            .set(RepresentativeField.NAME, "Jane")
            .set(RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE, "R2")
            .build());

    assertThat(world.stored("R1").orElseThrow().representative().details().name()).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void a_cycle_that_is_longer_than_the_longest_chain_is_refused_as_too_long(Write write) {
    givenLevels(1500);

    assertThat(violationsOf(() -> write.to(world, "R1500", supervisedBy("R1"))))
        .containsExactly(TOO_LONG);
    assertThat(violationsOf(() -> write.to(world, "R1500", supervisedBy("R1000"))))
        .containsExactly(CYCLE);
  }

  /** Builds the chain from bottom to top, so that no write is refused. */
  private void givenLevels(int count) {
    for (String level : levels(count)) {
      world.given(level, NOTHING);
    }
    for (int i = 1; i < count; i++) {
      world.changed("R" + i, supervisedBy("R" + (i + 1)));
    }
  }

  private static String[] levels(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "R" + i).toArray(String[]::new);
  }

  /** After the one without a lock. */
  private void afterTheFirstLook(Supplier<?> change) {
    doAnswer(looksBefore(world, change))
        .doAnswer(delegatesTo(world.stores.representatives()))
        .when(world.representatives)
        .find(any(), any());
  }

  /** After the one that decides what is to be locked. */
  private static void afterTheSecondLook(World world, Supplier<?> change) {
    doAnswer(delegatesTo(world.stores.representatives()))
        .doAnswer(looksBefore(world, change))
        .doAnswer(delegatesTo(world.stores.representatives()))
        .when(world.representatives)
        .find(any(), any());
  }

  private static Answer<Optional<RepresentativeSnapshot>> looksBefore(
      World world, Supplier<?> change) {
    return look -> {
      var seen = world.stores.representatives().find(look.getArgument(0), look.getArgument(1));
      AtOnce.elsewhere(change);
      return seen;
    };
  }

  private static RepresentativeDraft namedAndSupervisedBy(String supervisor) {
    return RepresentativeDraft.builder()
        .set(RepresentativeField.NAME, "Jane")
        .set(RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE, supervisor)
        .build();
  }

  private Optional<RepresentativeReference> supervisor(String reference) {
    return world.stored(reference).orElseThrow().representative().details().supervisor();
  }
}
