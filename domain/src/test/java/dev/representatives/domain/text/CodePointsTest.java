package dev.representatives.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsTest {
  private static final String PRIVATE_USE = "\uE000";
  private static final String EMOJI = "\uD83D\uDE00";

  @Test
  void an_emoji_counts_as_one_character() {
    assertThat(CodePoints.length("a" + EMOJI)).isEqualTo(2);
  }

  @Test
  void an_emoji_comes_after_the_private_use_area_as_its_bytes_do() {
    assertThat(CodePoints.compare(EMOJI, PRIVATE_USE)).isPositive();
    assertThat(CodePoints.compare(PRIVATE_USE, EMOJI)).isNegative();
  }
}
