package dev.representatives.domain.receivables;

import static dev.representatives.domain.text.Texts.EMOJI;
import static dev.representatives.domain.validation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.validation.ViolationCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNameTest {
  @Test
  void a_name_has_up_to_255_characters() {
    String longest = EMOJI.repeat(255);

    assertThat(AccountName.parse(longest).value()).isEqualTo(longest);
    assertRefused(ViolationCode.TOO_LONG, () -> AccountName.parse(longest + "a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0\t"})
  void a_name_is_not_empty(String name) {
    assertRefused(ViolationCode.EMPTY, () -> AccountName.parse(name));
  }

  @Test
  void a_name_is_on_one_line() {
    assertRefused(ViolationCode.CONTROL_CHARACTER, () -> AccountName.parse("a\nb"));
  }
}
