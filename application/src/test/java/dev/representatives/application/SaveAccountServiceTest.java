package dev.representatives.application;

import static dev.representatives.application.Failures.assertConflict;
import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.port.in.SaveAccount;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.validation.Input;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SaveAccountServiceTest {
  private static final Violation UNREADABLE_NAME =
      new Violation(Location.field("name"), ReadingCode.WRONG_TYPE, "Give name as a string.");

  private final World world = new World();
  private final AccountStore accounts = World.watched(AccountStore.class, world.stores.accounts());
  private final SaveAccount save = new SaveAccountService(world.stores.transactions(), accounts);

  @Test
  void an_account_that_is_not_there_is_created() {
    var result = save(ACCOUNT, "Acme");

    assertThat(result).isEqualTo(new Written<>(WriteOutcome.CREATED, account("Acme")));
    assertThat(stored()).contains(account("Acme"));
  }

  @Test
  void one_that_is_there_is_replaced() {
    save(ACCOUNT, "Acme");

    assertThat(save(ACCOUNT, "Acme Ltd"))
        .isEqualTo(new Written<>(WriteOutcome.CHANGED, account("Acme Ltd")));
    assertThat(stored()).contains(account("Acme Ltd"));
  }

  @Test
  void the_same_again_writes_nothing() {
    save(ACCOUNT, "Acme");

    assertThat(save(ACCOUNT, "Acme"))
        .isEqualTo(new Written<>(WriteOutcome.UNCHANGED, account("Acme")));
    verify(accounts, never()).update(any(), any());
    // Only the first one locked.
    verify(accounts, times(1)).findForUpdate(any(), any());
  }

  static Stream<Input<String>> nothing() {
    return Stream.of(Input.absent(), Input.cleared(), Input.of(""), Input.of(" \u00a0\t"));
  }

  @ParameterizedTest
  @MethodSource("nothing")
  void a_name_is_required(Input<String> name) {
    assertThat(violationsOf(() -> save(ACCOUNT, name, List.of())))
        .containsExactly("/name REQUIRED");
    verifyNoInteractions(accounts);
  }

  @Test
  void a_name_that_is_required_is_asked_for_by_name() {
    assertThat(Failures.failureOf(() -> save(ACCOUNT, Input.absent(), List.of())).violations())
        .extracting(Violation::detail)
        .containsExactly("Give name a value.");
  }

  @Test
  void an_unreadable_name_is_not_reported_as_missing_too() {
    assertThat(violationsOf(() -> save(ACCOUNT, Input.absent(), List.of(UNREADABLE_NAME))))
        .containsExactly("/name WRONG_TYPE");
  }

  @Test
  void a_problem_elsewhere_does_not_hide_that_the_name_is_missing() {
    var elsewhere =
        new Violation(Location.field("x"), ReadingCode.UNKNOWN_FIELD, "There is no field x.");

    assertThat(violationsOf(() -> save(ACCOUNT, Input.absent(), List.of(elsewhere))))
        .containsExactly("/x UNKNOWN_FIELD", "/name REQUIRED");
  }

  @Test
  void a_problem_that_was_found_before_is_enough_to_refuse() {
    assertThat(violationsOf(() -> save(ACCOUNT, Input.of("Acme"), List.of(UNREADABLE_NAME))))
        .containsExactly("/name WRONG_TYPE");
  }

  @Test
  void all_violations_are_reported_together() {
    assertThat(violationsOf(() -> save(" 1", "x".repeat(256))))
        .containsExactly("account_number SURROUNDING_WHITE_SPACE", "/name TOO_LONG");
  }

  @Test
  void an_account_in_the_expected_state_is_replaced() {
    save(ACCOUNT, "Acme");

    assertThat(save("Acme Ltd", World.ifMatch(account("Acme").entityTag())).outcome())
        .isEqualTo(WriteOutcome.CHANGED);
    assertThat(save("Acme", World.ifNoneMatch(account("Acme").entityTag())).outcome())
        .isEqualTo(WriteOutcome.CHANGED);
    assertThat(save("Acme", World.ifMatchAny()).outcome()).isEqualTo(WriteOutcome.UNCHANGED);
  }

  @Test
  void an_account_in_another_state_is_not_replaced_even_by_the_same() {
    save(ACCOUNT, "Acme");

    for (var precondition :
        List.of(
            World.ifMatch(account("Acme Ltd").entityTag()),
            World.ifNoneMatch(account("Acme").entityTag()),
            World.ifNoneMatchAny())) {
      assertFails(FailureCode.PRECONDITION_FAILED, () -> save("Acme", precondition));
    }
    verify(accounts, never()).update(any(), any());
  }

  @Test
  void an_account_that_is_expected_to_be_there_is_not_created() {
    assertFails(FailureCode.PRECONDITION_FAILED, () -> save("Acme", World.ifMatchAny()));
    assertThat(save("Acme", World.ifNoneMatchAny()).created()).isTrue();
  }

  @Test
  void violations_are_reported_before_a_failed_precondition() {
    assertThat(violationsOf(() -> save("", World.ifMatchAny()))).containsExactly("/name REQUIRED");
  }

  @Test
  void an_account_that_was_created_in_between_is_a_conflict() {
    doReturn(false).when(accounts).insert(any(), any());

    assertConflict("the account was created in between", () -> save(ACCOUNT, "Acme"));
  }

  @Test
  void an_account_that_was_removed_in_between_is_a_conflict() {
    save(ACCOUNT, "Acme");
    doReturn(false).when(accounts).update(any(), any());

    assertConflict("the account was removed in between", () -> save(ACCOUNT, "Acme Ltd"));
  }

  @Test
  void another_tenant_s_account_is_not_there() {
    world.givenAccount(world.umbrella, ACCOUNT);

    assertThat(save(ACCOUNT, "Mine"))
        .isEqualTo(new Written<>(WriteOutcome.CREATED, account("Mine")));
    assertThat(world.stores.accounts().find(world.umbrella, new AccountNumber(ACCOUNT)))
        .contains(account("Acme"));
  }

  private Written<Account> save(String number, String name) {
    return save(number, Input.of(name), List.of());
  }

  private Written<Account> save(String number, Input<String> name, List<Violation> findings) {
    return save.save(
        new SaveAccount.Command(
            world.acme, number, name, Precondition.NONE, WriteMode.COMMIT, findings));
  }

  private Written<Account> save(String name, Precondition precondition) {
    return save.save(new SaveAccount.Command(world.acme, ACCOUNT, Input.of(name), precondition));
  }

  private Optional<Account> stored() {
    return world.stores.accounts().find(world.acme, new AccountNumber(ACCOUNT));
  }

  private static Account account(String name) {
    return new Account(new AccountNumber(ACCOUNT), new AccountName(name));
  }
}
