package dev.representatives.application;

import static dev.representatives.application.Drafts.named;
import static dev.representatives.application.Drafts.saying;
import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.World.MINUTE;
import static dev.representatives.application.World.REFERENCE;
import static dev.representatives.application.World.ifMatch;
import static dev.representatives.application.World.ifMatchAny;
import static dev.representatives.application.World.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.representatives.domain.conditional.EntityTag;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.representative.CustomFieldsDraft;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes that read without a lock, and writes for which this is not enough. */
class UnlockedWriteTest {
  private final World world = new World();

  @ParameterizedTest
  @EnumSource
  void a_write_that_changes_nothing_takes_no_lock_and_writes_nothing(Write write) {
    var stored = world.given(REFERENCE, named("Jane"));

    for (var precondition : new Precondition[] {Precondition.NONE, ifMatchAny()}) {
      var again = write.to(world, REFERENCE, named("Jane"), precondition);

      assertThat(again.outcome()).isEqualTo(WriteOutcome.UNCHANGED);
      assertThat(again.state()).isEqualTo(stored);
    }
    verify(world.representatives, never()).findForUpdate(any(), any());
    verify(world.representatives, never()).update(any(), any(), any());
  }

  @ParameterizedTest
  @EnumSource
  void a_change_is_written_without_a_lock(Write write) {
    world.given(REFERENCE, named("Jane"));

    var changed = write.to(world, REFERENCE, named("June"));

    assertThat(world.stored(REFERENCE)).contains(changed);
    verify(world.representatives, never()).findForUpdate(any(), any());
  }

  @ParameterizedTest
  @EnumSource
  void a_change_after_another_write_is_decided_again_under_the_lock(Write write) {
    var seen = world.given(REFERENCE, named("Jane"));
    world.update(REFERENCE, Drafts.custom(CustomFieldsDraft.builder().flag("vip", true)));
    firstSees(seen);

    var changed = write.to(world, REFERENCE, named("June"));

    assertThat(changed.representative().version()).isEqualTo(3);
    assertThat(changed.representative().customFields().values()).containsKey("vip");
    assertThat(world.stored(REFERENCE)).contains(changed);
  }

  @ParameterizedTest
  @EnumSource
  void a_change_that_conflicts_is_decided_again_under_the_lock(Write write) {
    world.given(REFERENCE, named("Jane"));
    doThrow(new TransactionConflictException("the database gave up a lock"))
        .doAnswer(delegatesTo(world.stores.representatives()))
        .when(world.representatives)
        .update(any(), any(), any());

    var changed = write.to(world, REFERENCE, named("June"));

    assertThat(world.stored(REFERENCE)).contains(changed);
    verify(world.representatives).findForUpdate(world.acme, reference(REFERENCE));
  }

  @ParameterizedTest
  @EnumSource
  void one_that_was_deleted_and_created_again_is_not_written_over_as_the_old_one(Write write) {
    var seen = world.given(REFERENCE, named("Jane"));
    var old = seen.representative();
    firstSees(
        seen.with(
            new Representative(
                old.reference(),
                old.details(),
                old.customFields(),
                old.createdAt().minus(MINUTE),
                old.updatedAt(),
                old.version())));

    var changed = write.to(world, REFERENCE, named("June"));

    assertThat(changed.representative().createdAt()).isEqualTo(old.createdAt());
    assertThat(world.stored(REFERENCE)).contains(changed);
  }

  @ParameterizedTest
  @EnumSource
  void one_deleted_after_the_first_read_is_missing(Write write) {
    firstSees(world.given(REFERENCE, named("Jane")));
    world
        .stores
        .transactions()
        .inTransaction(
            () -> world.stores.representatives().delete(world.acme, reference(REFERENCE)));

    if (write == Write.SAVE) {
      assertThat(write.to(world, REFERENCE, named("June"), Precondition.NONE).created()).isTrue();
    } else {
      assertFails(
          FailureCode.REPRESENTATIVE_NOT_FOUND, () -> write.to(world, REFERENCE, named("June")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_precondition_of_a_change_holds_under_the_lock(Write write) {
    var seen = world.given(REFERENCE, named("Jane"));

    var changed = write.to(world, REFERENCE, named("June"), ifMatch(seen.entityTag())).state();

    assertThat(world.stored(REFERENCE)).contains(changed);
    verify(world.representatives).findForUpdate(world.acme, reference(REFERENCE));
  }

  @ParameterizedTest
  @EnumSource
  void a_precondition_that_does_not_hold_is_refused_without_a_lock(Write write) {
    world.given(REFERENCE, named("Jane"));

    assertFails(
        FailureCode.PRECONDITION_FAILED,
        () -> write.to(world, REFERENCE, named("June"), ifMatch(new EntityTag("other"))));
    verify(world.representatives, never()).findForUpdate(any(), any());
  }

  @ParameterizedTest
  @EnumSource
  void another_supervisor_needs_the_lock_of_the_tenant(Write write) {
    world.given(Drafts.BOSS, named("Jane"));
    world.given(REFERENCE, named("June"));

    write.to(
        world,
        REFERENCE,
        saying(RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE, Drafts.BOSS));

    verify(world.representatives).lockSupervision(world.acme);
  }

  private void firstSees(RepresentativeSnapshot seen) {
    doReturn(Optional.of(seen)).when(world.representatives).find(any(), any());
  }
}
