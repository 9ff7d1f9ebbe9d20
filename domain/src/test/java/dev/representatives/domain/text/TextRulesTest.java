package dev.representatives.domain.text;

import static dev.representatives.domain.text.Texts.EMOJI;
import static dev.representatives.domain.validation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.representatives.domain.Seeded;
import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {
  static IntStream controls() {
    return Texts.controls();
  }

  static IntStream controlsThatBreakNoLine() {
    return Texts.controls().filter(c -> c != '\t' && c != '\n' && c != '\r');
  }

  static Stream<String> whiteSpace() {
    return Stream.of(" ", "\u00A0", "\u1680", "\u2003", "\u2028", "\u202F", "\u3000");
  }

  @Test
  void text_comes_back_as_it_was_given() {
    assertThat(TextRules.singleLine(" a ", 3)).isEqualTo(" a ");
    assertThat(TextRules.multiLine(" a\t\r\n", 5)).isEqualTo(" a\t\r\n");
    assertThat(TextRules.identifier("a b")).isEqualTo("a b");
  }

  @Test
  void a_character_of_four_bytes_uses_up_one_of_the_length() {
    String fits = EMOJI.repeat(3);

    assertThat(TextRules.singleLine(fits, 3)).isEqualTo(fits);
    assertThat(TextRules.multiLine(fits, 3)).isEqualTo(fits);
  }

  @Test
  void one_character_over_is_too_long() {
    String tooLong = EMOJI.repeat(4);

    assertRefused(ViolationCode.TOO_LONG, () -> TextRules.singleLine(tooLong, 3))
        .withMessage("At most 3 characters are allowed, these are 4.");
    assertRefused(ViolationCode.TOO_LONG, () -> TextRules.multiLine(tooLong, 3));
  }

  @ParameterizedTest
  @MethodSource("controls")
  void one_line_holds_no_control_character(int control) {
    assertRefused(
            ViolationCode.CONTROL_CHARACTER,
            () -> TextRules.singleLine("a" + Texts.of(control) + "b", 3))
        .withMessage("Remove the character U+%04X: control characters are not allowed.", control);
  }

  @ParameterizedTest
  @MethodSource("controlsThatBreakNoLine")
  void several_lines_hold_no_control_character_but_tabs_and_line_breaks(int control) {
    assertRefused(ViolationCode.CONTROL_CHARACTER, () -> TextRules.multiLine(Texts.of(control), 3))
        .withMessageContaining("only tabs and line breaks");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\uD83D", "\uDE00b"})
  void half_a_character_is_refused(String text) {
    assertRefused(ViolationCode.LONE_SURROGATE, () -> TextRules.singleLine(text, 3));
    assertRefused(ViolationCode.LONE_SURROGATE, () -> TextRules.multiLine(text, 3));
    assertRefused(ViolationCode.LONE_SURROGATE, () -> TextRules.identifier(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "%", "+;?#&", ".", "..", "a\u00A0b", "\u00e1bc", "\u200B", EMOJI})
  void any_other_character_is_ordinary_in_an_identifier(String text) {
    assertThat(TextRules.identifier(text)).isEqualTo(text);
  }

  @Test
  void an_identifier_has_a_character() {
    assertRefused(ViolationCode.EMPTY, () -> TextRules.identifier(""))
        .withMessage("Give 1 to 255 characters.");
  }

  @Test
  void an_identifier_has_up_to_255_characters() {
    String longest = EMOJI.repeat(255);

    assertThat(TextRules.identifier(longest)).isEqualTo(longest);
    assertRefused(ViolationCode.TOO_LONG, () -> TextRules.identifier(longest + "a"));
  }

  @ParameterizedTest
  @MethodSource("whiteSpace")
  void an_identifier_neither_begins_nor_ends_with_white_space(String space) {
    assertRefused(ViolationCode.SURROUNDING_WHITE_SPACE, () -> TextRules.identifier(space));
    assertRefused(ViolationCode.SURROUNDING_WHITE_SPACE, () -> TextRules.identifier(space + "a"));
    assertRefused(ViolationCode.SURROUNDING_WHITE_SPACE, () -> TextRules.identifier("a" + space));
  }

  @ParameterizedTest
  @MethodSource("controls")
  void an_identifier_holds_no_control_character(int control) {
    assertRefused(
        ViolationCode.CONTROL_CHARACTER, () -> TextRules.identifier("a" + Texts.of(control)));
  }

  @Test
  void an_identifier_is_accepted_if_and_only_if_the_rule_holds() {
    Seeded.repeat(
        20_000,
        random -> {
          String text = Texts.valid(random, random.nextInt(50) == 0 ? 300 : 3);
          if (random.nextInt(10) == 0) {
            text += Texts.of(Character.MIN_SURROGATE + random.nextInt(2048));
          }
          String candidate = text;
          boolean kept =
              candidate.matches("(?s).{1,255}")
                  && !candidate.matches("(?s).*[\\p{Cc}\\p{Cs}].*")
                  && !candidate.matches("(?s)\\p{IsWhite_Space}.*|.*\\p{IsWhite_Space}");

          Throwable refusal = catchThrowable(() -> TextRules.identifier(candidate));

          assertThat(refusal == null).as(candidate).isEqualTo(kept);
          if (!kept) {
            assertThat(refusal).isInstanceOf(InvalidValueException.class);
          }
        });
  }
}
