package dev.representatives.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.port.in.SaveAccount;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.validation.Input;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WritesTest {
  private static final AccountNumber NUMBER = new AccountNumber("ACCT-001");

  private final World world = new World();

  @ParameterizedTest
  @EnumSource
  void the_result_is_the_same_in_each_mode_and_only_a_commit_keeps_the_changes(WriteMode mode) {
    var save = new SaveAccountService(world.stores.transactions(), world.stores.accounts());
    var command =
        new SaveAccount.Command(
            world.acme, NUMBER.value(), Input.of("Acme"), Precondition.NONE, mode, List.of());

    assertThat(save.save(command).created()).isTrue();
    assertThat(world.stores.accounts().find(world.acme, NUMBER).isPresent())
        .isEqualTo(mode == WriteMode.COMMIT);
  }
}
