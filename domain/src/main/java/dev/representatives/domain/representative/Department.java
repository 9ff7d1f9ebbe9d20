package dev.representatives.domain.representative;

import dev.representatives.domain.text.TextRules;
import dev.representatives.domain.validation.InvalidValueException;
import java.util.Objects;

/**
 * The department that a representative works in.
 *
 * @param value one line, free text
 */
public record Department(String value) implements FieldValue {
  /** Greatest length, in code points. */
  public static final int MAX_LENGTH = 255;

  public Department {
    Objects.requireNonNull(value, "value");
  }

  /** Makes one of what a caller sends, or throws {@link InvalidValueException}. */
  public static Department parse(String text) {
    return new Department(TextRules.singleLine(text, MAX_LENGTH));
  }
}
