package dev.representatives.domain.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class InputTest {
  private static final Input<String> ABSENT = Input.absent();
  private static final Input<String> CLEARED = Input.cleared();
  private static final Input<String> VALUE = Input.of("12");

  @Test
  void a_field_that_is_absent_is_not_mentioned() {
    assertThat(ABSENT.isMentioned()).isFalse();
    assertThat(ABSENT.value()).isEmpty();
  }

  @Test
  void a_field_that_is_cleared_is_mentioned_without_a_value() {
    assertThat(CLEARED.isMentioned()).isTrue();
    assertThat(CLEARED.value()).isEmpty();
  }

  @Test
  void a_field_that_is_given_is_mentioned_with_its_value() {
    assertThat(VALUE.isMentioned()).isTrue();
    assertThat(VALUE.value()).contains("12");
  }

  @Test
  void null_is_no_value() {
    assertThatNullPointerException().isThrownBy(() -> Input.of(null));
  }

  @Test
  void only_a_value_can_be_changed() {
    assertThat(VALUE.map(Integer::valueOf)).isEqualTo(Input.of(12));
    assertThat(CLEARED.map(Integer::valueOf)).isEqualTo(CLEARED);
    assertThat(ABSENT.map(Integer::valueOf)).isEqualTo(ABSENT);
  }

  @Test
  void inputs_that_say_the_same_are_equal() {
    assertThat(VALUE).isEqualTo(Input.of("12")).hasSameHashCodeAs(Input.of("12"));
  }

  @Test
  void inputs_that_say_something_else_are_not_equal() {
    assertThat(ABSENT).isNotEqualTo(CLEARED).doesNotHaveSameHashCodeAs(CLEARED);
    assertThat(VALUE).isNotEqualTo(CLEARED).isNotEqualTo(Input.of("13")).isNotEqualTo("12");
  }

  @Test
  void the_three_kinds_differ_as_text() {
    assertThat(ABSENT).hasToString("Input.absent");
    assertThat(CLEARED).hasToString("Input.cleared");
    assertThat(VALUE).hasToString("Input[12]");
  }
}
