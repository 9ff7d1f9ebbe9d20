package dev.representatives.application;

import static dev.representatives.application.Failures.assertConflict;
import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.NOW_KEPT;
import static dev.representatives.application.World.REFERENCE;
import static dev.representatives.application.World.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.conditional.EntityTag;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.port.in.UnlinkRepresentative;
import dev.representatives.domain.port.in.UnlinkRepresentative.Command;
import dev.representatives.domain.port.out.LinkStates.LinkState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnlinkRepresentativeServiceTest {
  private static final String MISSING = "MISSING";
  private static final EntityTag TAG = new EntityTag("a");
  private static final LinkState LINKED = new LinkState(true, true, Optional.of(NOW_KEPT));
  private static final LinkState UNLINKED = new LinkState(true, true, Optional.empty());

  private final World world = new World();

  @ParameterizedTest
  @EnumSource
  void a_link_is_removed_and_no_other(Receivable receivable) {
    world.givenOneOfEach();
    world.givenLinks();

    assertThat(unlink(receivable, REFERENCE, receivable.number)).isEqualTo(WriteOutcome.DELETED);

    assertThat(receivable.linkedSince(world)).isEmpty();
    var after = world.stored(REFERENCE).orElseThrow();
    assertThat(after.accounts().total() + after.documents().total()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void an_unlink_changes_the_entity_tag_and_not_the_representative(Receivable receivable) {
    world.givenOneOfEach();
    world.givenLinks();
    var before = world.stored(REFERENCE).orElseThrow();
    world.clock.move(World.MINUTE);

    unlink(receivable, REFERENCE, receivable.number);

    var after = world.stored(REFERENCE).orElseThrow();
    assertThat(after.representative()).isEqualTo(before.representative());
    assertThat(after.entityTag()).isNotEqualTo(before.entityTag());
  }

  @ParameterizedTest
  @EnumSource
  void a_missing_link_or_object_leaves_nothing_to_unlink(Receivable receivable) {
    world.givenOneOfEach();

    assertThat(unlink(receivable, REFERENCE, receivable.number)).isEqualTo(WriteOutcome.UNCHANGED);
    assertThat(unlink(receivable, REFERENCE, MISSING)).isEqualTo(WriteOutcome.UNCHANGED);
  }

  @ParameterizedTest
  @EnumSource
  void a_representative_that_is_not_there_is_named(Receivable receivable) {
    assertFails(
        FailureCode.REPRESENTATIVE_NOT_FOUND,
        "There is no representative MISSING.",
        () -> unlink(receivable, MISSING, receivable.number, World.ifMatchAny()));
  }

  @ParameterizedTest
  @EnumSource
  void another_tenant_s_links_stay(Receivable receivable) {
    world.givenOneOfEach();
    world.givenLinks();
    world.given(world.umbrella, REFERENCE, Drafts.NOTHING);
    var command = new Command(world.umbrella, REFERENCE, receivable.number, Precondition.NONE);

    assertThat(unlink(world.unlink, receivable, command)).isEqualTo(WriteOutcome.UNCHANGED);

    assertThat(receivable.linkedSince(world)).contains(NOW_KEPT);
  }

  @ParameterizedTest
  @EnumSource
  void violations_of_both_keys_are_reported_together(Receivable receivable) {
    assertThat(violationsOf(() -> unlink(receivable, "", " 1")))
        .containsExactly("reference EMPTY", receivable.parameter + " SURROUNDING_WHITE_SPACE");
  }

  @ParameterizedTest
  @EnumSource
  void a_precondition_on_the_link_is_checked(Receivable receivable) {
    world.givenOneOfEach();
    for (var precondition : List.of(World.ifMatchAny(), World.ifMatch(TAG))) {
      assertFails(
          FailureCode.PRECONDITION_FAILED,
          () -> unlink(receivable, REFERENCE, receivable.number, precondition));
    }
    for (var precondition : List.of(World.ifNoneMatchAny(), World.ifNoneMatch(TAG))) {
      assertThat(unlink(receivable, REFERENCE, receivable.number, precondition))
          .isEqualTo(WriteOutcome.UNCHANGED);
    }
    world.givenLinks();
    for (var precondition : List.of(World.ifNoneMatchAny(), World.ifMatch(TAG))) {
      assertFails(
          FailureCode.PRECONDITION_FAILED,
          () -> unlink(receivable, REFERENCE, receivable.number, precondition));
    }
    assertThat(receivable.linkedSince(world)).contains(NOW_KEPT);
    assertThat(unlink(receivable, REFERENCE, receivable.number, World.ifMatchAny()))
        .isEqualTo(WriteOutcome.DELETED);
  }

  @ParameterizedTest
  @EnumSource
  void a_link_created_while_waiting_for_the_lock_is_removed(Receivable receivable) {
    world.givenOneOfEach();
    world.givenLinks();

    assertThat(unlinkAfterSeeing(UNLINKED, receivable, Precondition.NONE))
        .isEqualTo(WriteOutcome.DELETED);
    assertThat(receivable.linkedSince(world)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_precondition_on_a_state_that_has_changed_is_a_conflict(Receivable receivable) {
    world.givenOneOfEach();
    String conflict = "the link was created or removed in between";
    assertConflict(conflict, () -> unlinkAfterSeeing(LINKED, receivable, World.ifMatchAny()));
    world.givenLinks();
    assertConflict(conflict, () -> unlinkAfterSeeing(UNLINKED, receivable, World.ifNoneMatchAny()));
    assertThat(receivable.linkedSince(world)).contains(NOW_KEPT);
  }

  private WriteOutcome unlinkAfterSeeing(
      LinkState seen, Receivable receivable, Precondition precondition) {
    var service =
        new UnlinkRepresentativeService(
            world.stores.transactions(),
            GivenLinkState.of((tenant, representative, number) -> seen),
            world.stores.links());
    return unlink(
        service, receivable, new Command(world.acme, REFERENCE, receivable.number, precondition));
  }

  private WriteOutcome unlink(Receivable receivable, String reference, String number) {
    return unlink(receivable, reference, number, Precondition.NONE);
  }

  private WriteOutcome unlink(
      Receivable receivable, String reference, String number, Precondition precondition) {
    return unlink(
        world.unlink, receivable, new Command(world.acme, reference, number, precondition));
  }

  private static WriteOutcome unlink(
      UnlinkRepresentative service, Receivable receivable, Command command) {
    return receivable == Receivable.ACCOUNTS
        ? service.unlinkAccount(command)
        : service.unlinkDocument(command);
  }
}
