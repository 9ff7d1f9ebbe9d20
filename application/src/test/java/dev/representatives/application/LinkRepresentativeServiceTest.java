package dev.representatives.application;

import static dev.representatives.application.Drafts.NOTHING;
import static dev.representatives.application.Failures.assertConflict;
import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.ACCOUNT;
import static dev.representatives.application.World.MINUTE;
import static dev.representatives.application.World.NOW_KEPT;
import static dev.representatives.application.World.REFERENCE;
import static dev.representatives.application.World.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.representatives.domain.conditional.EntityTag;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.LinkRepresentative.Command;
import dev.representatives.domain.port.out.LinkStates.LinkState;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.representative.Link;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LinkRepresentativeServiceTest {
  private static final String MISSING = "MISSING";

  private static final EntityTag TAG = new EntityTag("a");

  private final World world = new World();

  @ParameterizedTest
  @EnumSource
  void a_new_link_is_created(Receivable receivable) {
    world.givenOneOfEach();

    var result = link(receivable, REFERENCE, receivable.number);

    assertThat(result)
        .isEqualTo(
            new Written<>(
                WriteOutcome.CREATED,
                new Link<>(reference(REFERENCE), receivable.linkedNumber(), NOW_KEPT)));
    assertThat(receivable.linkedSince(world)).contains(NOW_KEPT);
  }

  @ParameterizedTest
  @EnumSource
  void an_existing_link_stays_as_it_is(Receivable receivable) {
    world.givenOneOfEach();
    world.givenLinks();
    var before = world.stored(REFERENCE);
    world.clock.move(MINUTE);

    var again = link(receivable, REFERENCE, receivable.number);

    assertThat(again)
        .isEqualTo(
            new Written<>(
                WriteOutcome.UNCHANGED,
                new Link<>(reference(REFERENCE), receivable.linkedNumber(), NOW_KEPT)));
    assertThat(world.stored(REFERENCE)).isEqualTo(before);
    verify(world.links, never()).insert(any(), any());
  }

  @ParameterizedTest
  @EnumSource
  void a_link_changes_the_entity_tag_and_not_the_representative(Receivable receivable) {
    world.givenOneOfEach();
    var before = world.stored(REFERENCE).orElseThrow();
    world.clock.move(MINUTE);

    link(receivable, REFERENCE, receivable.number);

    var after = world.stored(REFERENCE).orElseThrow();
    assertThat(after.representative()).isEqualTo(before.representative());
    assertThat(after.entityTag()).isNotEqualTo(before.entityTag());
  }

  @ParameterizedTest
  @EnumSource
  void a_representative_that_is_not_there_is_named(Receivable receivable) {
    receivable.given(world, world.acme, receivable.number);

    assertFails(
        FailureCode.REPRESENTATIVE_NOT_FOUND,
        "There is no representative REP-001.",
        () -> link(receivable, REFERENCE, receivable.number));
  }

  @ParameterizedTest
  @EnumSource
  void a_missing_account_or_document_is_named(Receivable receivable) {
    world.givenOneOfEach();

    assertFails(
        receivable.notFound,
        "There is no " + receivable.noun + " MISSING.",
        () -> link(receivable, REFERENCE, MISSING));
  }

  @ParameterizedTest
  @EnumSource
  void if_both_are_missing_the_representative_is_named(Receivable receivable) {
    assertFails(FailureCode.REPRESENTATIVE_NOT_FOUND, () -> link(receivable, MISSING, MISSING));
  }

  @ParameterizedTest
  @EnumSource
  void objects_of_another_tenant_do_not_exist(Receivable receivable) {
    world.given(world.umbrella, REFERENCE, NOTHING);
    receivable.given(world, world.umbrella, receivable.number);

    assertFails(
        FailureCode.REPRESENTATIVE_NOT_FOUND, () -> link(receivable, REFERENCE, receivable.number));
    world.given(REFERENCE, NOTHING);
    assertFails(receivable.notFound, () -> link(receivable, REFERENCE, receivable.number));
  }

  @ParameterizedTest
  @EnumSource
  void violations_of_both_keys_are_reported_together(Receivable receivable) {
    assertThat(violationsOf(() -> link(receivable, "", " 1")))
        .containsExactly("reference EMPTY", receivable.parameter + " SURROUNDING_WHITE_SPACE");
  }

  @ParameterizedTest
  @EnumSource
  void one_invalid_key_is_enough_to_refuse(Receivable receivable) {
    world.givenOneOfEach();

    assertThat(violationsOf(() -> link(receivable, "", receivable.number)))
        .containsExactly("reference EMPTY");
    assertThat(violationsOf(() -> link(receivable, REFERENCE, "")))
        .containsExactly(receivable.parameter + " EMPTY");
  }

  static Stream<Arguments> holdsOfNoLink() {
    return Arrays.stream(Receivable.values())
        .flatMap(
            receivable ->
                Stream.of(World.ifNoneMatchAny(), World.ifNoneMatch(TAG))
                    .map(precondition -> arguments(receivable, precondition)));
  }

  @ParameterizedTest
  @MethodSource("holdsOfNoLink")
  void a_missing_link_is_created_if_none_is_expected(
      Receivable receivable, Precondition precondition) {
    world.givenOneOfEach();

    assertThat(link(receivable, REFERENCE, receivable.number, precondition).created()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_missing_link_is_not_created_if_one_is_expected(Receivable receivable) {
    world.givenOneOfEach();

    for (var precondition : List.of(World.ifMatchAny(), World.ifMatch(TAG))) {
      assertFails(
          FailureCode.PRECONDITION_FAILED,
          () -> link(receivable, REFERENCE, receivable.number, precondition));
    }
    verify(world.links, never()).insert(any(), any());
  }

  @ParameterizedTest
  @EnumSource
  void an_existing_link_has_no_tag(Receivable receivable) {
    world.givenOneOfEach();
    world.givenLinks();

    for (var precondition : List.of(World.ifMatchAny(), World.ifNoneMatch(TAG))) {
      assertThat(link(receivable, REFERENCE, receivable.number, precondition).created()).isFalse();
    }
    for (var precondition : List.of(World.ifNoneMatchAny(), World.ifMatch(TAG))) {
      assertFails(
          FailureCode.PRECONDITION_FAILED,
          () -> link(receivable, REFERENCE, receivable.number, precondition));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_missing_object_is_not_found_whatever_the_precondition(Receivable receivable) {
    assertFails(
        FailureCode.REPRESENTATIVE_NOT_FOUND,
        () -> link(receivable, REFERENCE, receivable.number, World.ifMatchAny()));
    world.given(REFERENCE, Drafts.NOTHING);
    assertFails(
        receivable.notFound,
        () -> link(receivable, REFERENCE, receivable.number, World.ifMatchAny()));
  }

  @Test
  void an_account_and_a_document_may_have_the_same_number() {
    world.givenOneOfEach();
    world.givenDocument(world.acme, ACCOUNT);

    world.link.linkAccount(new Command(world.acme, REFERENCE, ACCOUNT, Precondition.NONE));

    assertThat(
            world
                .link
                .linkDocument(new Command(world.acme, REFERENCE, ACCOUNT, Precondition.NONE))
                .created())
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void an_existing_link_stays_even_if_the_directory_lost_its_object(Receivable receivable) {
    var service =
        new LinkRepresentativeService(
            world.stores.transactions(),
            GivenLinkState.of(
                (tenant, representative, number) ->
                    new LinkState(true, false, Optional.of(NOW_KEPT))),
            world.links,
            world.clock);

    var result =
        receivable.link(
            service, new Command(world.acme, REFERENCE, receivable.number, Precondition.NONE));

    assertThat(result.created()).isFalse();
    assertThat(result.state().linkedAt()).isEqualTo(NOW_KEPT);
  }

  @ParameterizedTest
  @EnumSource
  void a_link_created_in_between_is_a_conflict(Receivable receivable) {
    world.givenOneOfEach();
    doReturn(false).when(world.links).insert(any(), any());

    assertConflict(
        "the link was created in between", () -> link(receivable, REFERENCE, receivable.number));
  }

  @ParameterizedTest
  @EnumSource
  void a_new_link_needs_no_lock(Receivable receivable) {
    world.givenOneOfEach();

    assertThat(link(receivable, REFERENCE, receivable.number).created()).isTrue();

    verifyNoInteractions(world.linkStates);
  }

  @ParameterizedTest
  @EnumSource
  void a_precondition_of_a_new_link_holds_under_the_lock(Receivable receivable) {
    world.givenOneOfEach();

    link(receivable, REFERENCE, receivable.number, World.ifNoneMatchAny());

    // The adapter refuses it outside a transaction.
    verify(world.linkStates)
        .lockAndRead(world.acme, reference(REFERENCE), receivable.linkedNumber());
  }

  @ParameterizedTest
  @EnumSource
  void a_new_link_that_conflicts_is_decided_again_under_the_lock(Receivable receivable) {
    world.givenOneOfEach();
    doThrow(new TransactionConflictException("the database gave up a lock"))
        .doAnswer(delegatesTo(world.stores.links()))
        .when(world.links)
        .insert(any(), any());

    assertThat(link(receivable, REFERENCE, receivable.number).created()).isTrue();

    assertThat(receivable.linkedSince(world)).isPresent();
    verify(world.linkStates)
        .lockAndRead(world.acme, reference(REFERENCE), receivable.linkedNumber());
  }

  @ParameterizedTest
  @EnumSource
  void a_link_that_exists_needs_no_lock(Receivable receivable) {
    world.givenOneOfEach();
    world.givenLinks();

    link(receivable, REFERENCE, receivable.number);

    verifyNoInteractions(world.linkStates);
  }

  @ParameterizedTest
  @EnumSource
  void a_link_created_after_the_first_read_is_found_under_the_lock(Receivable receivable) {
    world.givenOneOfEach();
    world.givenLinks();
    doReturn(Optional.empty()).when(world.links).linkedSince(any(), any(), any());
    doReturn(new LinkState(true, true, Optional.empty()))
        .when(world.linkStates)
        .read(any(), any(), any());

    var result = link(receivable, REFERENCE, receivable.number);

    assertThat(result.created()).isFalse();
    assertThat(result.state().linkedAt()).isEqualTo(NOW_KEPT);
  }

  private Written<? extends Link<?>> link(Receivable receivable, String reference, String number) {
    return link(receivable, reference, number, Precondition.NONE);
  }

  private Written<? extends Link<?>> link(
      Receivable receivable, String reference, String number, Precondition precondition) {
    return receivable.link(world.link, new Command(world.acme, reference, number, precondition));
  }
}
