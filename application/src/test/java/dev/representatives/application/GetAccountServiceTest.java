package dev.representatives.application;

import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.port.in.GetAccount;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import org.junit.jupiter.api.Test;

class GetAccountServiceTest {
  private final World world = new World();
  private final GetAccount service = new GetAccountService(world.stores.accounts());

  @Test
  void an_account_is_shown() {
    world.givenAccount(world.acme, ACCOUNT);

    assertThat(service.get(new GetAccount.Query(world.acme, ACCOUNT)))
        .isEqualTo(new Account(new AccountNumber(ACCOUNT), new AccountName("Acme")));
  }

  @Test
  void a_missing_or_foreign_one_is_not_found() {
    world.givenAccount(world.umbrella, ACCOUNT);

    assertFails(
        FailureCode.ACCOUNT_NOT_FOUND,
        "There is no account ACCT-001.",
        () -> service.get(new GetAccount.Query(world.acme, ACCOUNT)));
  }

  @Test
  void an_invalid_number_is_refused() {
    assertThat(violationsOf(() -> service.get(new GetAccount.Query(world.acme, ""))))
        .containsExactly("account_number EMPTY");
  }
}
