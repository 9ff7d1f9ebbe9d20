package dev.representatives.domain.representative;

import dev.representatives.domain.text.TextRules;
import dev.representatives.domain.validation.InvalidValueException;
import java.util.Objects;

/**
 * Additional free text.
 *
 * @param value several lines; of the control characters only tabs and line breaks
 */
public record ExtraInfo(String value) implements FieldValue {
  /** Greatest length, in code points. */
  public static final int MAX_LENGTH = 10_000;

  public ExtraInfo {
    Objects.requireNonNull(value, "value");
  }

  /** Makes one of what a caller sends, or throws {@link InvalidValueException}. */
  public static ExtraInfo parse(String text) {
    return new ExtraInfo(TextRules.multiLine(text, MAX_LENGTH));
  }
}
