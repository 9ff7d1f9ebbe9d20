package dev.representatives.domain.representative;

import dev.representatives.domain.text.TextRules;
import dev.representatives.domain.validation.InvalidValueException;
import java.util.Objects;

/**
 * A classification code or label, with a meaning defined by the tenant.
 *
 * @param value free text on one line
 */
public record RepresentativeType(String value) implements FieldValue {
  /** Maximum length, in code points. */
  public static final int MAX_LENGTH = 100;

  public RepresentativeType {
    Objects.requireNonNull(value, "value");
  }

  /** Parses caller input or throws {@link InvalidValueException}. */
  public static RepresentativeType parse(String text) {
    return new RepresentativeType(TextRules.singleLine(text, MAX_LENGTH));
  }
}
