package dev.representatives.application;

import static dev.representatives.application.Drafts.NOTHING;
import static dev.representatives.application.Drafts.named;
import static dev.representatives.application.Drafts.saying;
import static dev.representatives.application.Drafts.supervisedBy;
import static dev.representatives.application.World.ACCOUNT;
import static dev.representatives.application.World.REFERENCE;
import static dev.representatives.application.World.ifMatch;
import static dev.representatives.application.World.ifNoneMatchAny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.LinkRepresentative;
import dev.representatives.domain.port.in.SaveAccount;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.representative.CustomFieldsDraft;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.validation.Input;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many concurrent callers, with retried transactions. */
class ManyCallersTest {
  private static final int TWELVE = 12;
  private static final int ROUNDS = 20;

  private final World world = World.withRetries();

  @Test
  void of_twelve_who_create_one_does() {
    var outcomes = AtOnce.times(TWELVE, i -> world.create(REFERENCE, named("Jane " + i)));

    var created = only(RepresentativeSnapshot.class, outcomes);
    assertThat(created).hasSize(1);
    assertThat(outcomes)
        .filteredOn(
            outcome -> Failures.codeOf(outcome) == FailureCode.REPRESENTATIVE_ALREADY_EXISTS)
        .hasSize(TWELVE - 1);
    assertThat(world.stored(REFERENCE)).isEqualTo(Optional.of(created.get(0)));
  }

  @Test
  void of_twelve_who_save_one_creates_and_none_is_lost() {
    var outcomes = AtOnce.times(TWELVE, i -> world.save(REFERENCE, named("Jane " + i)));

    var results = written(outcomes);
    assertThat(results).hasSize(TWELVE);
    assertThat(results).filteredOn(one -> one.created()).hasSize(1);
    assertThat(world.stored(REFERENCE).orElseThrow().representative().version()).isEqualTo(TWELVE);
  }

  @Test
  void of_twelve_who_save_the_same_one_writes() {
    var outcomes = AtOnce.times(TWELVE, i -> world.save(REFERENCE, named("Jane")));

    assertThat(written(outcomes))
        .hasSize(TWELVE)
        .extracting(one -> (Object) one.state())
        .containsOnly(world.stored(REFERENCE).orElseThrow());
  }

  @Test
  void of_twelve_who_expect_nobody_one_creates() {
    var outcomes =
        AtOnce.times(TWELVE, i -> world.save(REFERENCE, named("Jane " + i), ifNoneMatchAny()));

    assertThat(written(outcomes)).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> Failures.codeOf(outcome) == FailureCode.PRECONDITION_FAILED)
        .hasSize(TWELVE - 1);
  }

  @Test
  void of_twelve_who_expect_one_state_one_changes_it() {
    var state = world.given(REFERENCE, NOTHING).entityTag();

    var outcomes =
        AtOnce.times(TWELVE, i -> world.update(REFERENCE, named("Jane " + i), ifMatch(state)));

    assertThat(only(RepresentativeSnapshot.class, outcomes)).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> Failures.codeOf(outcome) == FailureCode.PRECONDITION_FAILED)
        .hasSize(TWELVE - 1);
  }

  @RepeatedTest(ROUNDS)
  void of_twelve_who_change_the_account_that_they_saw_one_does() {
    world.givenAccount(world.acme, ACCOUNT);
    var seen = world.stores.accounts().find(world.acme, new AccountNumber(ACCOUNT)).orElseThrow();

    var outcomes = saveAccounts(ifMatch(seen.entityTag()));

    assertThat(outcomes)
        .filteredOn(outcome -> Failures.codeOf(outcome) == FailureCode.PRECONDITION_FAILED)
        .hasSize(TWELVE - 1);
    assertThat(written(outcomes)).hasSize(1);
  }

  @RepeatedTest(ROUNDS)
  void of_updates_of_different_fields_none_is_lost() {
    world.given(Drafts.BOSS, NOTHING);
    world.given(REFERENCE, NOTHING);
    var fields = RepresentativeField.values();

    var outcomes =
        AtOnce.times(
            fields.length,
            i -> world.update(REFERENCE, saying(fields[i], Drafts.value(fields[i], i))));

    assertThat(only(RepresentativeSnapshot.class, outcomes)).hasSize(fields.length);
    var now = world.stored(REFERENCE).orElseThrow().representative();
    assertThat(now.version()).isEqualTo(1L + fields.length);
    for (int i = 0; i < fields.length; i++) {
      assertThat(now.details().text(fields[i]))
          .as(fields[i].fieldName())
          .contains(Drafts.value(fields[i], i));
    }
  }

  @Test
  void of_saves_of_different_custom_fields_none_is_lost() {
    AtOnce.times(
        TWELVE,
        i ->
            world.save(
                REFERENCE, Drafts.custom(CustomFieldsDraft.builder().flag("key " + i, true))));

    assertThat(world.stored(REFERENCE).orElseThrow().representative().customFields().values())
        .hasSize(TWELVE);
  }

  @Test
  void of_twelve_who_link_one_does_and_all_get_the_same_result() {
    world.givenOneOfEach();
    var command = new LinkRepresentative.Command(world.acme, REFERENCE, ACCOUNT, Precondition.NONE);

    var outcomes = AtOnce.times(TWELVE, i -> world.link.linkAccount(command));

    assertThat(outcomes)
        .hasOnlyElementsOfType(Written.class)
        .filteredOn(outcome -> outcome instanceof Written<?> r && r.created())
        .hasSize(1);
    assertThat(world.stored(REFERENCE).orElseThrow().accounts().total()).isEqualTo(1);
  }

  @Test
  void of_twelve_who_save_an_account_one_creates() {
    var outcomes = saveAccounts(Precondition.NONE);

    var results = written(outcomes);
    assertThat(results).hasSize(TWELVE);
    assertThat(results).filteredOn(one -> one.created()).hasSize(1);
  }

  @RepeatedTest(ROUNDS)
  void two_who_choose_each_other_as_supervisors_make_no_cycle() {
    assertNoCycle("A", "B");
  }

  @RepeatedTest(ROUNDS)
  void four_who_choose_each_other_around_make_no_cycle() {
    assertNoCycle("A", "B", "C", "D");
  }

  /**
   * Each chooses the next one as supervisor, and the last chooses the first; some save, some
   * update.
   */
  private void assertNoCycle(String... references) {
    Arrays.stream(references).forEach(reference -> world.given(reference, NOTHING));

    var outcomes =
        AtOnce.times(
            references.length,
            i -> {
              var draft = supervisedBy(references[(i + 1) % references.length]);
              return i % 2 == 0
                  ? world.update(references[i], draft)
                  : world.save(references[i], draft).state();
            });

    assertThat(only(RepresentativeSnapshot.class, outcomes)).hasSize(references.length - 1);
    assertThat(only(FailureException.class, outcomes))
        .flatExtracting(e -> e.failure().violations())
        .extracting(Violation::code)
        .containsExactly(ViolationCode.SUPERVISOR_CYCLE);
    assertThat(Arrays.stream(references).filter(reference -> supervisor(reference).isEmpty()))
        .hasSize(1);
  }

  @RepeatedTest(ROUNDS)
  void those_who_move_under_new_supervisors_make_no_cycle() {
    world.givenChain("A", "B", "C", "D");
    List<Supplier<?>> moves =
        List.of(
            () -> world.save("C", supervisedBy("A")),
            () -> world.update("A", supervisedBy("D")),
            () -> world.update("D", supervisedBy("B")),
            () -> world.save("B", NOTHING));

    var outcomes = AtOnce.all(moves);

    assertThat(outcomes)
        .filteredOn(RuntimeException.class::isInstance)
        .allSatisfy(
            refused ->
                assertThat(Failures.codeOf(refused)).isEqualTo(FailureCode.VALIDATION_FAILED));
    for (String reference : List.of("A", "B", "C", "D")) {
      var chain =
          world.stores.representatives().chainOfCommand(world.acme, World.reference(reference));
      assertThat(supervisor(chain.get(chain.size() - 1).value())).as("above %s", chain).isEmpty();
    }
  }

  private Optional<RepresentativeReference> supervisor(String reference) {
    return world.stored(reference).orElseThrow().representative().details().supervisor();
  }

  private List<Object> saveAccounts(Precondition precondition) {
    var service = new SaveAccountService(world.retrying(), world.stores.accounts());
    return AtOnce.times(
        TWELVE,
        i ->
            service.save(
                new SaveAccount.Command(world.acme, ACCOUNT, Input.of("Acme " + i), precondition)));
  }

  private static <T> List<T> only(Class<T> type, List<Object> outcomes) {
    return outcomes.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static List<Written<?>> written(List<Object> outcomes) {
    var written = new ArrayList<Written<?>>();
    for (var outcome : outcomes) {
      if (outcome instanceof Written<?> one) {
        written.add(one);
      }
    }
    return written;
  }
}
