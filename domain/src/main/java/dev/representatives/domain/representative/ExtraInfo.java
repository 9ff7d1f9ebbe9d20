package dev.representatives.domain.representative;

import dev.representatives.domain.text.TextRules;
import dev.representatives.domain.validation.InvalidValueException;
import java.util.Objects;

/**
 * Additional free text.
 *
 * @param value free text on several lines; no control characters except tabs and line breaks
 */
public record ExtraInfo(String value) implements FieldValue {
  /** Maximum length, in code points. */
  public static final int MAX_LENGTH = 10_000;

  public ExtraInfo {
    Objects.requireNonNull(value, "value");
  }

  /** Parses caller input or throws {@link InvalidValueException}. */
  public static ExtraInfo parse(String text) {
    return new ExtraInfo(TextRules.multiLine(text, MAX_LENGTH));
  }
}
