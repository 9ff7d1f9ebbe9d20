package dev.representatives.domain.representative;

import dev.representatives.domain.text.TextRules;
import dev.representatives.domain.validation.InvalidValueException;
import java.util.Objects;

/**
 * A telephone, mobile or fax number in the tenant's own notation; not parsed.
 *
 * @param value free text on one line
 */
public record PhoneNumber(String value) implements FieldValue {
  /** Maximum length, in code points. */
  public static final int MAX_LENGTH = 50;

  public PhoneNumber {
    Objects.requireNonNull(value, "value");
  }

  /** Parses caller input or throws {@link InvalidValueException}. */
  public static PhoneNumber parse(String text) {
    return new PhoneNumber(TextRules.singleLine(text, MAX_LENGTH));
  }
}
