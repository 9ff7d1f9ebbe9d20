package dev.representatives.domain.representative;

import dev.representatives.domain.text.TextRules;

/**
 * A classification code or label, whose meaning is the tenant's own.
 *
 * @param value one line, free text
 */
public record RepresentativeType(String value) {
  /** Greatest length, in code points. */
  public static final int MAX_LENGTH = 100;

  public RepresentativeType {
    TextRules.singleLine(value, MAX_LENGTH);
  }
}
