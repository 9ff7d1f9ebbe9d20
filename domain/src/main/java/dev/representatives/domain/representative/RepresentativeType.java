package dev.representatives.domain.representative;

import dev.representatives.domain.text.TextRules;
import dev.representatives.domain.validation.InvalidValueException;
import java.util.Objects;

/**
 * A classification code or label, whose meaning is the tenant's own.
 *
 * @param value one line, free text
 */
public record RepresentativeType(String value) implements FieldValue {
  /** Greatest length, in code points. */
  public static final int MAX_LENGTH = 100;

  public RepresentativeType {
    Objects.requireNonNull(value, "value");
  }

  /** Makes one of what a caller sends, or throws {@link InvalidValueException}. */
  public static RepresentativeType parse(String text) {
    return new RepresentativeType(TextRules.singleLine(text, MAX_LENGTH));
  }
}
