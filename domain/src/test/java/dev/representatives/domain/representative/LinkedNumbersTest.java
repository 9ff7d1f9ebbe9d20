package dev.representatives.domain.representative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.receivables.AccountNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkedNumbersTest {
  private static final List<AccountNumber> ONE = List.of(new AccountNumber("ACCT-001"));

  @Test
  void numbers_are_complete_if_there_are_no_others() {
    assertThat(LinkedNumbers.none().isComplete()).isTrue();
    assertThat(new LinkedNumbers<>(ONE, 1).isComplete()).isTrue();
    assertThat(new LinkedNumbers<>(ONE, 2).isComplete()).isFalse();
  }
}
