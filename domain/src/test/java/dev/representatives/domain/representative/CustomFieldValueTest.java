package dev.representatives.domain.representative;

import static dev.representatives.domain.text.Texts.EMOJI;
import static dev.representatives.domain.validation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.Seeded;
import dev.representatives.domain.representative.CustomFieldValue.Decimal;
import dev.representatives.domain.representative.CustomFieldValue.Flag;
import dev.representatives.domain.representative.CustomFieldValue.Text;
import dev.representatives.domain.validation.ViolationCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomFieldValueTest {
  @Test
  void text_has_up_to_1000_characters() {
    String longest = EMOJI.repeat(1000);

    assertThat(Text.parse(longest).value()).isEqualTo(longest);
    assertRefused(ViolationCode.TOO_LONG, () -> Text.parse(longest + "a"));
  }

  @Test
  void text_holds_line_breaks_and_no_other_control_character() {
    assertThat(Text.parse("a\r\n\tb").value()).isEqualTo("a\r\n\tb");
    assertRefused(ViolationCode.CONTROL_CHARACTER, () -> Text.parse("a\u0000b"));
  }

  @ParameterizedTest
  @CsvSource({
    "1.50, 1.5",
    "1.5, 1.5",
    "-0.00, 0",
    "1E2, 100",
    "100, 100",
    "12345678901234567890, 12345678901234567890",
    "-0.12345678901234567890123, -0.12345678901234567890123",
  })
  void a_number_keeps_its_digits_but_no_zeros_at_its_end(String sent, String kept) {
    assertThat(decimal(sent).value().toPlainString()).isEqualTo(kept);
    assertThat(decimal(sent)).isEqualTo(decimal(kept));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E99", "-9.9E+99", "1E-100", "-1.5E-99"})
  void a_number_has_up_to_100_digits_on_each_side_of_the_point(String number) {
    assertThat(decimal(number).value()).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1E100",
        "-1E100",
        "1E-101",
        "1.5E-100",
        "1E+1000000000",
        "1E-1000000000",
        "1E2147483647",
        "1E-2147483647",
      })
  void a_number_of_more_digits_is_out_of_range(String number) {
    assertRefused(ViolationCode.NUMBER_OUT_OF_RANGE, () -> decimal(number))
        .withMessage("Give a number of at most 100 digits before and 100 digits after the point.");
  }

  @Test
  void a_number_is_worth_what_was_sent() {
    Seeded.repeat(
        2_000,
        random -> {
          var sent =
              new BigDecimal(new BigInteger(1 + random.nextInt(300), random), random.nextInt(9));

          var kept = Decimal.parse(sent).value();

          assertThat(kept).isEqualByComparingTo(sent);
          assertThat(kept.scale()).isBetween(0, sent.scale());
          assertThat(Decimal.parse(kept).value()).isEqualTo(kept);
        });
  }

  @Test
  void text_and_numbers_and_flags_that_look_alike_are_different() {
    assertThat(new Object[] {Text.parse("1"), decimal("1"), Text.parse("true"), new Flag(true)})
        .doesNotHaveDuplicates();
  }

  private static Decimal decimal(String number) {
    return Decimal.parse(new BigDecimal(number));
  }
}
