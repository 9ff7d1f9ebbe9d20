package dev.representatives.application;

import static dev.representatives.application.Drafts.INVALID;
import static dev.representatives.application.Drafts.NOTHING;
import static dev.representatives.application.Drafts.named;
import static dev.representatives.application.Failures.assertConflict;
import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.MINUTE;
import static dev.representatives.application.World.REFERENCE;
import static dev.representatives.application.World.ifMatch;
import static dev.representatives.application.World.ifNoneMatchAny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.representative.LinkedNumbers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules that a save and an update share. */
class WriteTest {
  private final World world = new World();

  @ParameterizedTest
  @EnumSource
  void all_violations_are_reported_together_and_nothing_is_written(Write write) {
    var before = world.given(REFERENCE, named("Jane"));

    assertThat(
            violationsOf(
                () ->
                    write.to(world, REFERENCE, INVALID, Precondition.NONE, World.UNREADABLE_PHONE)))
        .containsExactly(
            "/phone WRONG_TYPE",
            "/email EMAIL_INVALID",
            "/custom_fields/collections/ EMPTY",
            "/supervisor_representative_reference SUPERVISOR_NOT_FOUND");
    assertThat(world.stored(REFERENCE)).contains(before);
  }

  @ParameterizedTest
  @EnumSource
  void an_invalid_reference_hides_no_other_violation(Write write) {
    assertThat(
            violationsOf(
                () -> write.to(world, "", INVALID, Precondition.NONE, World.UNREADABLE_PHONE)))
        .containsExactly(
            "/phone WRONG_TYPE",
            "reference EMPTY",
            "/email EMAIL_INVALID",
            "/custom_fields/collections/ EMPTY",
            "/supervisor_representative_reference SUPERVISOR_NOT_FOUND");
  }

  @ParameterizedTest
  @EnumSource
  void the_same_values_again_write_nothing(Write write) {
    var before = world.given(REFERENCE, named("Jane"));
    world.clock.move(MINUTE);

    var again = write.to(world, REFERENCE, named("Jane"), Precondition.NONE);

    assertThat(again).isEqualTo(new Written<>(WriteOutcome.UNCHANGED, before));
    assertThat(again.state().entityTag()).isEqualTo(before.entityTag());
    verify(world.representatives, never()).update(any(), any(), any());
    verify(world.representatives, never()).insert(any(), any());
  }

  @ParameterizedTest
  @EnumSource
  void links_stay_and_are_shown(Write write) {
    world.givenOneOfEach();
    world.givenLinks();
    var before = world.stored(REFERENCE).orElseThrow();

    var after = write.to(world, REFERENCE, named("June"));

    assertThat(before.accounts()).isNotEqualTo(LinkedNumbers.none());
    assertThat(before.documents()).isNotEqualTo(LinkedNumbers.none());
    assertThat(after).isEqualTo(before.with(after.representative()));
    assertThat(world.stored(REFERENCE)).contains(after);
  }

  @ParameterizedTest
  @EnumSource
  void if_match_changes_only_the_state_that_it_names(Write write) {
    var first = world.given(REFERENCE, named("Jane"));

    var second = write.to(world, REFERENCE, named("June"), ifMatch(first.entityTag())).state();

    assertFails(
        FailureCode.PRECONDITION_FAILED,
        "The resource is not in a state that the precondition names; read it again.",
        () -> write.to(world, REFERENCE, named("Joan"), ifMatch(first.entityTag())));
    assertThat(world.stored(REFERENCE)).contains(second);
  }

  @ParameterizedTest
  @EnumSource
  void a_precondition_is_checked_even_if_nothing_would_change(Write write) {
    world.given(REFERENCE, NOTHING);

    assertFails(
        FailureCode.PRECONDITION_FAILED,
        () -> write.to(world, REFERENCE, NOTHING, ifNoneMatchAny()));
  }

  @ParameterizedTest
  @EnumSource
  void violations_are_reported_before_a_failed_precondition(Write write) {
    world.given(REFERENCE, NOTHING);

    assertFails(
        FailureCode.VALIDATION_FAILED, () -> write.to(world, REFERENCE, INVALID, ifNoneMatchAny()));
  }

  @ParameterizedTest
  @EnumSource
  void a_concurrent_change_is_a_conflict(Write write) {
    world.given(REFERENCE, NOTHING);
    doReturn(false).when(world.representatives).update(any(), any(), any());

    assertConflict(
        "the representative was changed in between",
        () -> write.to(world, REFERENCE, named("Jane")));
  }
}
