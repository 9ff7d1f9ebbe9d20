package dev.representatives.domain.representative;

import dev.representatives.domain.text.TextRules;
import dev.representatives.domain.validation.InvalidValueException;
import java.util.Objects;

/**
 * The full name of a representative.
 *
 * @param value free text on one line
 */
public record RepresentativeName(String value) implements FieldValue {
  /** Maximum length, in code points. */
  public static final int MAX_LENGTH = 255;

  public RepresentativeName {
    Objects.requireNonNull(value, "value");
  }

  /** Parses caller input or throws {@link InvalidValueException}. */
  public static RepresentativeName parse(String text) {
    return new RepresentativeName(TextRules.singleLine(text, MAX_LENGTH));
  }
}
