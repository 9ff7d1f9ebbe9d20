package dev.representatives.domain.representative;

import dev.representatives.domain.text.TextRules;
import dev.representatives.domain.validation.InvalidValueException;
import java.util.Objects;

/**
 * The job title of a representative.
 *
 * @param value free text on one line
 */
public record JobTitle(String value) implements FieldValue {
  /** Maximum length, in code points. */
  public static final int MAX_LENGTH = 255;

  public JobTitle {
    Objects.requireNonNull(value, "value");
  }

  /** Parses caller input or throws {@link InvalidValueException}. */
  public static JobTitle parse(String text) {
    return new JobTitle(TextRules.singleLine(text, MAX_LENGTH));
  }
}
