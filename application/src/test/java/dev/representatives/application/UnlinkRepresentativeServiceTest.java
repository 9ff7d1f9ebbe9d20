package dev.representatives.application;

import static dev.representatives.application.Failures.assertConflict;
import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.ACCOUNT;
import static dev.representatives.application.World.DOCUMENT;
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
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import java.time.Instant;
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

  /** What a representative can be linked to, under the same rules. */
  enum Target {
    AN_ACCOUNT(ACCOUNT, "account_number") {
      @Override
      LinkedNumber linked() {
        return new AccountNumber(number);
      }

      @Override
      WriteOutcome unlink(UnlinkRepresentative service, Command command) {
        return service.unlinkAccount(command);
      }
    },
    A_DOCUMENT(DOCUMENT, "document_number") {
      @Override
      LinkedNumber linked() {
        return new DocumentNumber(number);
      }

      @Override
      WriteOutcome unlink(UnlinkRepresentative service, Command command) {
        return service.unlinkDocument(command);
      }
    };

    final String number;
    final String parameter;

    Target(String number, String parameter) {
      this.number = number;
      this.parameter = parameter;
    }

    abstract LinkedNumber linked();

    abstract WriteOutcome unlink(UnlinkRepresentative service, Command command);

    WriteOutcome unlink(World world, String reference, String fromNumber) {
      return unlink(world, reference, fromNumber, Precondition.NONE);
    }

    WriteOutcome unlink(
        World world, String reference, String fromNumber, Precondition precondition) {
      return unlink(world.unlink, new Command(world.acme, reference, fromNumber, precondition));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_link_is_removed_and_no_other(Target target) {
    world.givenOneOfEach();
    world.givenLinks();

    assertThat(target.unlink(world, REFERENCE, target.number)).isEqualTo(WriteOutcome.DELETED);

    assertThat(linkedSince(target)).isEmpty();
    var after = world.stored(REFERENCE).orElseThrow();
    assertThat(after.accounts().total() + after.documents().total()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void an_unlink_changes_the_entity_tag_and_not_the_representative(Target target) {
    world.givenOneOfEach();
    world.givenLinks();
    var before = world.stored(REFERENCE).orElseThrow();
    world.clock.move(World.MINUTE);

    target.unlink(world, REFERENCE, target.number);

    var after = world.stored(REFERENCE).orElseThrow();
    assertThat(after.representative()).isEqualTo(before.representative());
    assertThat(after.entityTag()).isNotEqualTo(before.entityTag());
  }

  @ParameterizedTest
  @EnumSource
  void what_is_not_linked_or_not_there_is_unlinked_already(Target target) {
    world.givenOneOfEach();

    assertThat(target.unlink(world, REFERENCE, target.number)).isEqualTo(WriteOutcome.UNCHANGED);
    assertThat(target.unlink(world, REFERENCE, MISSING)).isEqualTo(WriteOutcome.UNCHANGED);
  }

  @ParameterizedTest
  @EnumSource
  void a_representative_that_is_not_there_is_named(Target target) {
    assertFails(
        FailureCode.REPRESENTATIVE_NOT_FOUND,
        "There is no representative MISSING.",
        () -> target.unlink(world, MISSING, target.number, World.ifMatchAny()));
  }

  @ParameterizedTest
  @EnumSource
  void another_tenant_s_links_stay(Target target) {
    world.givenOneOfEach();
    world.givenLinks();
    world.given(world.umbrella, REFERENCE, Drafts.NOTHING);
    var command = new Command(world.umbrella, REFERENCE, target.number, Precondition.NONE);

    assertThat(target.unlink(world.unlink, command)).isEqualTo(WriteOutcome.UNCHANGED);

    assertThat(linkedSince(target)).contains(NOW_KEPT);
  }

  @ParameterizedTest
  @EnumSource
  void both_keys_are_checked_at_once(Target target) {
    assertThat(violationsOf(() -> target.unlink(world, "", " 1")))
        .containsExactly("reference EMPTY", target.parameter + " SURROUNDING_WHITE_SPACE");
  }

  @ParameterizedTest
  @EnumSource
  void a_condition_on_the_link_is_kept(Target target) {
    world.givenOneOfEach();
    for (var precondition : List.of(World.ifMatchAny(), World.ifMatch(TAG))) {
      assertFails(
          FailureCode.PRECONDITION_FAILED,
          () -> target.unlink(world, REFERENCE, target.number, precondition));
    }
    for (var precondition : List.of(World.ifNoneMatchAny(), World.ifNoneMatch(TAG))) {
      assertThat(target.unlink(world, REFERENCE, target.number, precondition))
          .isEqualTo(WriteOutcome.UNCHANGED);
    }
    world.givenLinks();
    for (var precondition : List.of(World.ifNoneMatchAny(), World.ifMatch(TAG))) {
      assertFails(
          FailureCode.PRECONDITION_FAILED,
          () -> target.unlink(world, REFERENCE, target.number, precondition));
    }
    assertThat(linkedSince(target)).contains(NOW_KEPT);
    assertThat(target.unlink(world, REFERENCE, target.number, World.ifMatchAny()))
        .isEqualTo(WriteOutcome.DELETED);
  }

  @ParameterizedTest
  @EnumSource
  void a_link_that_was_made_while_the_lock_was_awaited_is_removed(Target target) {
    world.givenOneOfEach();
    world.givenLinks();

    assertThat(unlinkAfterSeeing(UNLINKED, target, Precondition.NONE))
        .isEqualTo(WriteOutcome.DELETED);
    assertThat(linkedSince(target)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_condition_on_a_state_that_has_changed_meanwhile_is_a_conflict(Target target) {
    world.givenOneOfEach();
    String conflict = "the link was made or removed in between";
    assertConflict(conflict, () -> unlinkAfterSeeing(LINKED, target, World.ifMatchAny()));
    world.givenLinks();
    assertConflict(conflict, () -> unlinkAfterSeeing(UNLINKED, target, World.ifNoneMatchAny()));
    assertThat(linkedSince(target)).contains(NOW_KEPT);
  }

  private WriteOutcome unlinkAfterSeeing(LinkState seen, Target target, Precondition precondition) {
    var service =
        new UnlinkRepresentativeService(
            world.stores.transactions(),
            GivenLinkState.of((tenant, representative, number) -> seen),
            world.stores.links());
    return target.unlink(service, new Command(world.acme, REFERENCE, target.number, precondition));
  }

  private Optional<Instant> linkedSince(Target target) {
    return world.stores.links().linkedSince(world.acme, reference(REFERENCE), target.linked());
  }
}
