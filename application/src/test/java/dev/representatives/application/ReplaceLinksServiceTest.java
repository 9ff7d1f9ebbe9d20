package dev.representatives.application;

import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.failureOf;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.ACCOUNT;
import static dev.representatives.application.World.NOW_KEPT;
import static dev.representatives.application.World.REFERENCE;
import static dev.representatives.application.World.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.representatives.domain.conditional.EntityTag;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.ReplaceLinks.Command;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.LinkChanges;
import dev.representatives.domain.representative.RemovalLimit;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplaceLinksServiceTest {
  private static final int ROUNDS = 20;
  private static final EntityTag TAG = new EntityTag("a");

  private final World world = new World();

  @ParameterizedTest
  @EnumSource
  void the_links_become_exactly_the_given_ones_and_those_that_stay_keep_their_time(
      Receivable receivable) {
    given(receivable, "A", "B", "C");
    replace(receivable, "A", "B");
    world.clock.move(World.MINUTE);

    var result = replace(receivable, "C", "B", "C");

    assertThat(result.outcome()).isEqualTo(WriteOutcome.CHANGED);
    isChange(result, numbers(receivable, "C"), numbers(receivable, "A"), 1);
    assertThat(receivable.linkedSince(world, "A")).isEmpty();
    assertThat(receivable.linkedSince(world, "B")).contains(NOW_KEPT);
    assertThat(receivable.linkedSince(world, "C")).contains(NOW_KEPT.plus(World.MINUTE));
  }

  @ParameterizedTest
  @EnumSource
  void the_same_links_again_write_nothing(Receivable receivable) {
    given(receivable, "A", "B");
    replace(receivable, "A", "B");
    var before = world.stored(REFERENCE);
    clearInvocations(world.links);

    var again = replace(receivable, "B", "A");

    assertThat(again.outcome()).isEqualTo(WriteOutcome.UNCHANGED);
    isChange(again, List.of(), List.of(), 2);
    assertThat(world.stored(REFERENCE)).isEqualTo(before);
    verify(world.links, never()).insertAll(any(), any(), any(), any());
    verify(world.links, never()).deleteAll(any(), any(), any());
  }

  @ParameterizedTest
  @EnumSource
  void links_change_the_entity_tag_and_not_the_representative(Receivable receivable) {
    given(receivable, "A");
    var before = world.stored(REFERENCE).orElseThrow();
    world.clock.move(World.MINUTE);

    replace(receivable, "A");

    var after = world.stored(REFERENCE).orElseThrow();
    assertThat(after.representative()).isEqualTo(before.representative());
    assertThat(after.entityTag()).isNotEqualTo(before.entityTag());
  }

  @ParameterizedTest
  @EnumSource
  void every_number_that_is_unknown_or_breaks_a_rule_is_named_and_nothing_changes(
      Receivable receivable) {
    given(receivable, "A", "B");
    replace(receivable, "A");

    var failure = failureOf(() -> replace(receivable, "B", "X", "", "Y", "X"));

    assertThat(failure.violations())
        .extracting(v -> v.location().name() + " " + v.code().name())
        .containsExactlyInAnyOrder(
            "/numbers/1 " + receivable.notFound,
            "/numbers/2 EMPTY",
            "/numbers/3 " + receivable.notFound,
            "/numbers/4 " + receivable.notFound);
    assertThat(failure.violations())
        .extracting(Violation::detail)
        .contains("There is no " + receivable.noun + " X.");
    assertThat(receivable.linkedSince(world, "A")).contains(NOW_KEPT);
    assertThat(receivable.linkedSince(world, "B")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void all_violations_are_reported_together_even_if_there_is_no_representative(
      Receivable receivable) {
    var finding = new Violation(Location.field("numbers"), ReadingCode.WRONG_TYPE, "Send text.");
    var command =
        new Command(
            world.acme,
            " ",
            List.of(Optional.of("X"), Optional.empty()),
            Optional.empty(),
            Precondition.NONE,
            WriteMode.COMMIT,
            List.of(finding));

    assertThat(violationsOf(() -> replace(receivable, command)))
        .containsExactly(
            "/numbers WRONG_TYPE",
            "reference SURROUNDING_WHITE_SPACE",
            "/numbers/0 " + receivable.notFound);
  }

  @ParameterizedTest
  @EnumSource
  void a_representative_that_is_not_there_is_named(Receivable receivable) {
    assertFails(
        FailureCode.REPRESENTATIVE_NOT_FOUND,
        "There is no representative REP-001.",
        () -> replace(receivable, Optional.empty(), World.ifMatch(TAG)));
  }

  @ParameterizedTest
  @EnumSource
  void the_list_has_no_tag_and_always_exists(Receivable receivable) {
    given(receivable, "A");

    for (var precondition : List.of(World.ifMatch(TAG), World.ifNoneMatchAny())) {
      assertFails(
          FailureCode.PRECONDITION_FAILED,
          () -> replace(receivable, Optional.empty(), precondition, "A"));
    }
    for (var precondition : List.of(World.ifMatchAny(), World.ifNoneMatch(TAG))) {
      replace(receivable, Optional.empty(), precondition, "A");
    }
  }

  @ParameterizedTest
  @EnumSource
  void more_removals_than_are_allowed_change_nothing(Receivable receivable) {
    given(receivable, "A", "B", "C", "D");
    replace(receivable, "A", "B", "C");

    assertFails(
        FailureCode.TOO_MANY_REMOVALS,
        "This would remove 2 of 3 links, and at most 1 may be removed.",
        () -> replace(receivable, Optional.of(new RemovalLimit(1)), Precondition.NONE, "A", "D"));

    assertThat(receivable.linkedSince(world, "B")).isPresent();
    assertThat(receivable.linkedSince(world, "D")).isEmpty();
    isChange(
        replace(receivable, Optional.of(new RemovalLimit(2)), Precondition.NONE, "A", "D"),
        numbers(receivable, "D"),
        numbers(receivable, "B", "C"),
        1);
  }

  @ParameterizedTest
  @EnumSource
  void half_of_the_links_may_be_removed_once_there_are_more_than_twenty(Receivable receivable) {
    String[] all = IntStream.range(0, 21).mapToObj(i -> "N" + i).toArray(String[]::new);
    given(receivable, all);
    replace(receivable, all);

    assertFails(
        FailureCode.TOO_MANY_REMOVALS,
        "This would remove 11 of 21 links, and at most 10 may be removed.",
        () -> replace(receivable, Arrays.copyOf(all, 10)));
    replace(receivable, Arrays.copyOf(all, 11));
    assertThat(replace(receivable).state().removed()).hasSize(11);
  }

  @Test
  void accounts_and_documents_are_replaced_separately() {
    given(Receivable.DOCUMENTS, "A");
    replace(Receivable.DOCUMENTS, "A");

    replace(Receivable.ACCOUNTS, ACCOUNT);
    replace(Receivable.ACCOUNTS);

    assertThat(Receivable.DOCUMENTS.linkedSince(world, "A")).isPresent();
  }

  @RepeatedTest(ROUNDS)
  void of_concurrent_desired_states_one_is_the_last() {
    var retrying = World.withRetries();
    retrying.givenOneOfEach();
    retrying.givenAccount(retrying.acme, "A");
    retrying.givenAccount(retrying.acme, "B");

    var outcomes =
        AtOnce.times(
            4,
            i ->
                retrying.replaceLinks.replaceAccounts(
                    new Command(
                        retrying.acme,
                        REFERENCE,
                        i % 2 == 0 ? List.of("A", ACCOUNT) : List.of("B"),
                        Optional.empty(),
                        Precondition.NONE)));

    assertThat(outcomes).hasOnlyElementsOfType(Written.class);
    assertThat(retrying.stores.links().allAccounts(retrying.acme, reference(REFERENCE)))
        .isIn(
            List.of(new AccountNumber("A"), new AccountNumber(ACCOUNT)),
            List.of(new AccountNumber("B")));
  }

  private static void isChange(
      Written<? extends LinkChanges<?>> result,
      List<? extends LinkedNumber> added,
      List<? extends LinkedNumber> removed,
      long unchanged) {
    assertThat(List.<Object>copyOf(result.state().added())).isEqualTo(added);
    assertThat(List.<Object>copyOf(result.state().removed())).isEqualTo(removed);
    assertThat(result.state().unchanged()).isEqualTo(unchanged);
    assertThat(result.state().total()).isEqualTo(added.size() + unchanged);
  }

  private void given(Receivable receivable, String... numbers) {
    world.given(REFERENCE, Drafts.NOTHING);
    for (var number : numbers) {
      receivable.given(world, world.acme, number);
    }
  }

  private Written<? extends LinkChanges<?>> replace(Receivable receivable, String... numbers) {
    return replace(receivable, Optional.empty(), Precondition.NONE, numbers);
  }

  private Written<? extends LinkChanges<?>> replace(
      Receivable receivable,
      Optional<RemovalLimit> maxRemovals,
      Precondition precondition,
      String... numbers) {
    return replace(
        receivable,
        new Command(world.acme, REFERENCE, List.of(numbers), maxRemovals, precondition));
  }

  private Written<? extends LinkChanges<?>> replace(Receivable receivable, Command command) {
    return receivable == Receivable.ACCOUNTS
        ? world.replaceLinks.replaceAccounts(command)
        : world.replaceLinks.replaceDocuments(command);
  }

  private static List<LinkedNumber> numbers(Receivable receivable, String... values) {
    return Arrays.stream(values).map(receivable::linkedNumber).toList();
  }
}
