package dev.representatives.domain.representative;

import static dev.representatives.domain.validation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCodeTest {
  private static final Set<String> WITHDRAWN = Set.of("bh", "in", "iw", "ji", "jw", "mo", "sh");

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "he", "id", "yi"})
  void a_code_stays_as_it_is_sent(String code) {
    assertThat(LanguageCode.parse(code).value()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"EN, en", "eN, en", "ID, id", "HI, hi"})
  void upper_case_is_stored_in_lower_case(String sent, String stored) {
    assertThat(LanguageCode.parse(sent).value()).isEqualTo(stored);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u212Ao", "s\u212A"})
  void a_letter_that_only_turns_into_a_latin_one_is_none(String text) {
    assertRefused(ViolationCode.LANGUAGE_INVALID, () -> LanguageCode.parse(text));
  }

  @Test
  void a_stored_code_is_read_whatever_the_current_rule() {
    assertThat(new LanguageCode("sh").value()).isEqualTo("sh");
    assertRefused(ViolationCode.LANGUAGE_INVALID, () -> LanguageCode.parse("sh"));
  }

  @Test
  void the_183_valid_codes_are_accepted_and_no_other_two_letters() {
    List<String> valid =
        Arrays.stream(Locale.getISOLanguages())
            .filter(code -> !WITHDRAWN.contains(code))
            .sorted()
            .toList();

    assertThat(valid).hasSize(183);
    assertThat(pairsOfLetters().filter(LanguageCodeTest::isAccepted)).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, en",
    "en_GB, en",
    "EN-us, en",
    "zh-Hant-TW, zh",
    "' en ', en",
    "eng, en",
    "ENG, en",
    "deu, de",
    "heb, he",
    "ind, id",
    "yid, yi",
    "iw, he",
    "in, id",
    "ji, yi",
    "eng-US, en",
    "iw-IL, he",
  })
  void the_code_that_was_probably_meant_is_suggested(String sent, String meant) {
    assertRefused(ViolationCode.LANGUAGE_INVALID, () -> LanguageCode.parse(sent))
        .withMessage("Give a two-letter ISO 639-1 code; did you mean " + meant + "?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "e", "xx", "mo", "xyz", "english", "-", "-en", "e\u0000", "\uD83D"})
  void nothing_is_suggested_when_nothing_is_near(String sent) {
    assertRefused(ViolationCode.LANGUAGE_INVALID, () -> LanguageCode.parse(sent))
        .withMessage("Give a two-letter ISO 639-1 code, such as en.");
  }

  private static Stream<String> pairsOfLetters() {
    String letters = "abcdefghijklmnopqrstuvwxyz";
    return letters
        .chars()
        .boxed()
        .flatMap(a -> letters.chars().mapToObj(b -> Character.toString(a) + Character.toString(b)));
  }

  private static boolean isAccepted(String code) {
    try {
      return LanguageCode.parse(code).value().equals(code);
    } catch (InvalidValueException e) {
      return false;
    }
  }
}
