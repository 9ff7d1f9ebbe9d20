package dev.representatives.domain.representative;

import dev.representatives.domain.text.TextRules;
import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;
import java.math.BigDecimal;
import java.util.Objects;

/** The value of a custom field: text (including ISO dates), a number, or a flag. */
public sealed interface CustomFieldValue {

  /**
   * Text.
   *
   * @param value free text on several lines; no control characters except tabs and line breaks
   */
  record Text(String value) implements CustomFieldValue {
    /** Maximum length, in code points. */
    public static final int MAX_LENGTH = 1000;

    public Text {
      Objects.requireNonNull(value, "value");
    }

    /** Parses caller input or throws {@link InvalidValueException}. */
    public static Text parse(String text) {
      return new Text(TextRules.multiLine(text, MAX_LENGTH));
    }
  }

  /**
   * A number, stored with all its digits.
   *
   * @param value the number without trailing zeros after the decimal point: 1.50 and 1.5 are equal
   */
  record Decimal(BigDecimal value) implements CustomFieldValue {
    /** Maximum number of digits before the decimal point, and of digits after it. */
    public static final int MAX_DIGITS = 100;

    public Decimal {
      value = value.stripTrailingZeros();
      value =
          value.scale() < 0 && digitsBeforePoint(value) <= MAX_DIGITS ? value.setScale(0) : value;
    }

    /** Parses caller input or throws {@link InvalidValueException}. */
    public static Decimal parse(BigDecimal number) {
      if (digitsBeforePoint(number) > MAX_DIGITS || number.scale() > MAX_DIGITS) {
        throw new InvalidValueException(
            ViolationCode.NUMBER_OUT_OF_RANGE,
            "Give a number of at most "
                + MAX_DIGITS
                + " digits before and "
                + MAX_DIGITS
                + " digits after the point.");
      }
      return new Decimal(number);
    }

    private static long digitsBeforePoint(BigDecimal number) {
      return (long) number.precision() - number.scale();
    }
  }

  /**
   * A boolean.
   *
   * @param value true or false
   */
  record Flag(boolean value) implements CustomFieldValue {}
}
