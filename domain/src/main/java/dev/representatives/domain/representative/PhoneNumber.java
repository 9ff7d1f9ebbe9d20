package dev.representatives.domain.representative;

import dev.representatives.domain.text.TextRules;
import dev.representatives.domain.validation.InvalidValueException;
import java.util.Objects;

/**
 * A telephone, mobile or fax number as the tenant writes it; not parsed.
 *
 * @param value one line, free text
 */
public record PhoneNumber(String value) implements FieldValue {
  /** Greatest length, in code points. */
  public static final int MAX_LENGTH = 50;

  public PhoneNumber {
    Objects.requireNonNull(value, "value");
  }

  /** Makes one of what a caller sends, or throws {@link InvalidValueException}. */
  public static PhoneNumber parse(String text) {
    return new PhoneNumber(TextRules.singleLine(text, MAX_LENGTH));
  }
}
