package dev.representatives.domain.text;

import static dev.representatives.domain.text.Texts.EMOJI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.Seeded;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {
  private static final String PRIVATE_USE = "\uE000";

  @Test
  void an_emoji_counts_as_one_character() {
    assertThat(CodePoints.length("a" + EMOJI)).isEqualTo(2);
  }

  @Test
  void a_lone_surrogate_counts_as_one_character() {
    assertThat(CodePoints.length("\uDE00\uD83D")).isEqualTo(2);
  }

  @Test
  void an_emoji_comes_after_the_private_use_area_as_its_bytes_do() {
    assertThat(CodePoints.compare(EMOJI, PRIVATE_USE)).isPositive();
    assertThat(CodePoints.compare(PRIVATE_USE, EMOJI)).isNegative();
  }

  @ParameterizedTest
  @CsvSource({"'', a", "a, ab", "Abc, abc", "abc, \u00e1bc", "\uD83D\uDE00, \uD83D\uDE01"})
  void of_two_different_texts_one_comes_first(String first, String second) {
    assertThat(CodePoints.compare(first, second)).isNegative();
    assertThat(CodePoints.compare(second, first)).isPositive();
  }

  @Test
  void a_text_is_equal_to_itself() {
    assertThat(CodePoints.compare("a" + EMOJI, "a" + EMOJI)).isZero();
  }

  @Test
  void the_order_is_that_of_the_utf_8_bytes() {
    Seeded.repeat(
        20_000,
        random -> {
          String shared = Texts.valid(random, 2);
          String left = shared + Texts.valid(random, 3);
          String right = shared + Texts.valid(random, 3);
          int byBytes =
              Arrays.compareUnsigned(
                  left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));

          assertThat(Integer.signum(CodePoints.compare(left, right)))
              .as("%s | %s", left, right)
              .isEqualTo(Integer.signum(byBytes));
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\uD800", "\uDBFF", "\uDC00", "\uDFFF", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"})
  void half_of_a_pair_is_a_lone_surrogate(String text) {
    assertThat(CodePoints.hasLoneSurrogate("a" + text + "b")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", EMOJI, "\uD7FF", PRIVATE_USE})
  void whole_characters_have_no_lone_surrogate(String text) {
    assertThat(CodePoints.hasLoneSurrogate(text)).isFalse();
  }

  @Test
  void controls_are_c0_and_del_and_c1_alone() {
    assertThat(allThat(CodePoints::isControl)).isEqualTo(Texts.controls().toArray());
  }

  @Test
  void white_space_is_that_of_unicode_and_the_four_separators_of_ascii() {
    var whiteSpace = Pattern.compile("[\\p{IsWhite_Space}\\x1C-\\x1F]").asMatchPredicate();

    assertThat(allThat(CodePoints::isWhiteSpace))
        .isEqualTo(allThat(c -> whiteSpace.test(Texts.of(c))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0", "\t\r\n \u0085\u2028\u202F\u3000"})
  void nothing_but_white_space_is_blank(String text) {
    assertThat(CodePoints.isBlank(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " a ", "\u200B", "\u0000"})
  void any_other_character_makes_text_not_blank(String text) {
    assertThat(CodePoints.isBlank(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", EMOJI + EMOJI})
  void text_up_to_the_limit_is_not_cut(String text) {
    assertThat(CodePoints.cut(text, 2)).isEqualTo(text);
  }

  @Test
  void longer_text_is_cut_between_characters_and_shows_it() {
    assertThat(CodePoints.cut("a" + EMOJI + EMOJI, 2)).isEqualTo("a" + EMOJI + "\u2026");
  }

  private static int[] allThat(IntPredicate holds) {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(holds).toArray();
  }
}
