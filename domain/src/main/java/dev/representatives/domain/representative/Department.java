package dev.representatives.domain.representative;

import dev.representatives.domain.text.TextRules;
import dev.representatives.domain.validation.InvalidValueException;
import java.util.Objects;

/**
 * The department of a representative.
 *
 * @param value free text on one line
 */
public record Department(String value) implements FieldValue {
  /** Maximum length, in code points. */
  public static final int MAX_LENGTH = 255;

  public Department {
    Objects.requireNonNull(value, "value");
  }

  /** Parses caller input or throws {@link InvalidValueException}. */
  public static Department parse(String text) {
    return new Department(TextRules.singleLine(text, MAX_LENGTH));
  }
}
