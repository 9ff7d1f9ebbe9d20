package dev.representatives.application;

import static dev.representatives.application.Drafts.NOTHING;
import static dev.representatives.application.Failures.assertConflict;
import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.ACCOUNT;
import static dev.representatives.application.World.DOCUMENT;
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

import dev.representatives.domain.conditional.EntityTag;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.LinkRepresentative;
import dev.representatives.domain.port.in.LinkRepresentative.Command;
import dev.representatives.domain.port.out.LinkStates.LinkState;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
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

  /** The objects to which a representative can be linked; all follow the same rules. */
  enum Target {
    AN_ACCOUNT(ACCOUNT, "account_number", FailureCode.ACCOUNT_NOT_FOUND, "account") {
      @Override
      Written<? extends Link<?>> link(LinkRepresentative service, Command command) {
        return service.linkAccount(command);
      }

      @Override
      LinkedNumber numbered(String number) {
        return new AccountNumber(number);
      }

      @Override
      void given(World world, TenantId tenant) {
        world.givenAccount(tenant, number);
      }
    },
    A_DOCUMENT(DOCUMENT, "document_number", FailureCode.DOCUMENT_NOT_FOUND, "document") {
      @Override
      Written<? extends Link<?>> link(LinkRepresentative service, Command command) {
        return service.linkDocument(command);
      }

      @Override
      LinkedNumber numbered(String number) {
        return new DocumentNumber(number);
      }

      @Override
      void given(World world, TenantId tenant) {
        world.givenAccount(tenant, ACCOUNT);
        world.givenDocument(tenant, number);
      }
    };

    final String number;
    final String parameter;
    final FailureCode notFound;
    final String noun;

    Target(String number, String parameter, FailureCode notFound, String noun) {
      this.number = number;
      this.parameter = parameter;
      this.notFound = notFound;
      this.noun = noun;
    }

    abstract Written<? extends Link<?>> link(LinkRepresentative service, Command command);

    abstract LinkedNumber numbered(String number);

    abstract void given(World world, TenantId tenant);

    Written<? extends Link<?>> link(World world, String reference, String toNumber) {
      return link(world, reference, toNumber, Precondition.NONE);
    }

    Written<? extends Link<?>> link(
        World world, String reference, String toNumber, Precondition precondition) {
      return link(world.link, new Command(world.acme, reference, toNumber, precondition));
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_was_not_linked_is_linked_now(Target target) {
    world.givenOneOfEach();

    var result = target.link(world, REFERENCE, target.number);

    assertThat(result)
        .isEqualTo(
            new Written<>(
                WriteOutcome.CREATED,
                new Link<>(reference(REFERENCE), target.numbered(target.number), NOW_KEPT)));
    assertThat(linkedSince(target)).contains(NOW_KEPT);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_linked_already_stays_as_it_is(Target target) {
    world.givenOneOfEach();
    world.givenLinks();
    var before = world.stored(REFERENCE);
    world.clock.move(MINUTE);

    var again = target.link(world, REFERENCE, target.number);

    assertThat(again)
        .isEqualTo(
            new Written<>(
                WriteOutcome.UNCHANGED,
                new Link<>(reference(REFERENCE), target.numbered(target.number), NOW_KEPT)));
    assertThat(world.stored(REFERENCE)).isEqualTo(before);
    verify(world.links, never()).insert(any(), any());
  }

  @ParameterizedTest
  @EnumSource
  void a_link_changes_the_entity_tag_and_not_the_representative(Target target) {
    world.givenOneOfEach();
    var before = world.stored(REFERENCE).orElseThrow();
    world.clock.move(MINUTE);

    target.link(world, REFERENCE, target.number);

    var after = world.stored(REFERENCE).orElseThrow();
    assertThat(after.representative()).isEqualTo(before.representative());
    assertThat(after.entityTag()).isNotEqualTo(before.entityTag());
  }

  @ParameterizedTest
  @EnumSource
  void a_representative_that_is_not_there_is_named(Target target) {
    target.given(world, world.acme);

    assertFails(
        FailureCode.REPRESENTATIVE_NOT_FOUND,
        "There is no representative REP-001.",
        () -> target.link(world, REFERENCE, target.number));
  }

  @ParameterizedTest
  @EnumSource
  void an_account_or_document_that_is_not_there_is_named(Target target) {
    world.givenOneOfEach();

    assertFails(
        target.notFound,
        "There is no " + target.noun + " MISSING.",
        () -> target.link(world, REFERENCE, MISSING));
    verify(world.links, never()).insert(any(), any());
  }

  @ParameterizedTest
  @EnumSource
  void of_two_that_are_not_there_the_representative_is_named(Target target) {
    assertFails(FailureCode.REPRESENTATIVE_NOT_FOUND, () -> target.link(world, MISSING, MISSING));
  }

  @ParameterizedTest
  @EnumSource
  void another_tenant_s_are_not_there(Target target) {
    world.given(world.umbrella, REFERENCE, NOTHING);
    target.given(world, world.umbrella);

    assertFails(
        FailureCode.REPRESENTATIVE_NOT_FOUND, () -> target.link(world, REFERENCE, target.number));
    world.given(REFERENCE, NOTHING);
    assertFails(target.notFound, () -> target.link(world, REFERENCE, target.number));
  }

  @ParameterizedTest
  @EnumSource
  void both_keys_are_checked_at_once(Target target) {
    assertThat(violationsOf(() -> target.link(world, "", " 1")))
        .containsExactly("reference EMPTY", target.parameter + " SURROUNDING_WHITE_SPACE");
  }

  @ParameterizedTest
  @EnumSource
  void one_key_that_is_refused_is_enough(Target target) {
    world.givenOneOfEach();

    assertThat(violationsOf(() -> target.link(world, "", target.number)))
        .containsExactly("reference EMPTY");
    assertThat(violationsOf(() -> target.link(world, REFERENCE, "")))
        .containsExactly(target.parameter + " EMPTY");
  }

  static Stream<Arguments> holdsOfNoLink() {
    return Arrays.stream(Target.values())
        .flatMap(
            target ->
                Stream.of(World.ifNoneMatchAny(), World.ifNoneMatch(TAG))
                    .map(precondition -> arguments(target, precondition)));
  }

  @ParameterizedTest
  @MethodSource("holdsOfNoLink")
  void a_link_that_is_not_there_is_made_where_none_is_expected(
      Target target, Precondition precondition) {
    world.givenOneOfEach();

    assertThat(target.link(world, REFERENCE, target.number, precondition).created()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_link_that_is_not_there_is_not_made_where_one_is_expected(Target target) {
    world.givenOneOfEach();

    for (var precondition : List.of(World.ifMatchAny(), World.ifMatch(TAG))) {
      assertFails(
          FailureCode.PRECONDITION_FAILED,
          () -> target.link(world, REFERENCE, target.number, precondition));
    }
    verify(world.links, never()).insert(any(), any());
  }

  @ParameterizedTest
  @EnumSource
  void a_link_that_is_there_has_no_tag(Target target) {
    world.givenOneOfEach();
    world.givenLinks();

    for (var precondition : List.of(World.ifMatchAny(), World.ifNoneMatch(TAG))) {
      assertThat(target.link(world, REFERENCE, target.number, precondition).created()).isFalse();
    }
    for (var precondition : List.of(World.ifNoneMatchAny(), World.ifMatch(TAG))) {
      assertFails(
          FailureCode.PRECONDITION_FAILED,
          () -> target.link(world, REFERENCE, target.number, precondition));
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_not_there_to_be_linked_is_not_found_whatever_is_expected(Target target) {
    assertFails(
        FailureCode.REPRESENTATIVE_NOT_FOUND,
        () -> target.link(world, REFERENCE, target.number, World.ifMatchAny()));
    world.given(REFERENCE, Drafts.NOTHING);
    assertFails(
        target.notFound, () -> target.link(world, REFERENCE, target.number, World.ifMatchAny()));
  }

  @Test
  void an_account_and_a_document_of_one_number_are_two() {
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
  void what_is_linked_stays_linked_though_the_directory_forgot_it(Target target) {
    var service =
        new LinkRepresentativeService(
            world.stores.transactions(),
            GivenLinkState.of(
                (tenant, representative, number) ->
                    new LinkState(true, false, Optional.of(NOW_KEPT))),
            world.links,
            world.clock);

    var result =
        target.link(service, new Command(world.acme, REFERENCE, target.number, Precondition.NONE));

    assertThat(result.created()).isFalse();
    assertThat(result.state().linkedAt()).isEqualTo(NOW_KEPT);
  }

  @ParameterizedTest
  @EnumSource
  void a_link_that_was_made_in_between_is_a_conflict(Target target) {
    world.givenOneOfEach();
    doReturn(false).when(world.links).insert(any(), any());

    assertConflict(
        "the link was made in between", () -> target.link(world, REFERENCE, target.number));
  }

  @ParameterizedTest
  @EnumSource
  void a_new_link_needs_no_lock_before(Target target) {
    world.givenOneOfEach();

    assertThat(target.link(world, REFERENCE, target.number).created()).isTrue();

    verify(world.linkStates, never()).lockAndRead(any(), any(), any());
  }

  @ParameterizedTest
  @EnumSource
  void a_precondition_of_a_new_link_holds_under_the_lock(Target target) {
    world.givenOneOfEach();

    target.link(world, REFERENCE, target.number, World.ifNoneMatchAny());

    // The adapter refuses it outside a transaction.
    verify(world.linkStates)
        .lockAndRead(world.acme, reference(REFERENCE), target.numbered(target.number));
  }

  @ParameterizedTest
  @EnumSource
  void a_new_link_that_conflicts_is_decided_again_under_the_lock(Target target) {
    world.givenOneOfEach();
    doThrow(new TransactionConflictException("the database gave up a lock"))
        .doAnswer(delegatesTo(world.stores.links()))
        .when(world.links)
        .insert(any(), any());

    assertThat(target.link(world, REFERENCE, target.number).created()).isTrue();

    assertThat(linkedSince(target)).isPresent();
    verify(world.linkStates)
        .lockAndRead(world.acme, reference(REFERENCE), target.numbered(target.number));
  }

  @ParameterizedTest
  @EnumSource
  void a_link_that_exists_needs_no_lock(Target target) {
    world.givenOneOfEach();
    world.givenLinks();

    target.link(world, REFERENCE, target.number);

    verify(world.linkStates, never()).lockAndRead(any(), any(), any());
  }

  @ParameterizedTest
  @EnumSource
  void a_link_that_was_made_after_the_first_look_is_found_under_the_lock(Target target) {
    world.givenOneOfEach();
    world.givenLinks();
    doReturn(new LinkState(true, true, Optional.empty()))
        .when(world.linkStates)
        .read(any(), any(), any());

    var result = target.link(world, REFERENCE, target.number);

    assertThat(result.created()).isFalse();
    assertThat(result.state().linkedAt()).isEqualTo(NOW_KEPT);
  }

  private Optional<Instant> linkedSince(Target target) {
    return world
        .stores
        .links()
        .linkedSince(world.acme, reference(REFERENCE), target.numbered(target.number));
  }
}
