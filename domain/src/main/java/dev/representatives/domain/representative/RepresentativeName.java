package dev.representatives.domain.representative;

import dev.representatives.domain.text.TextRules;

/**
 * The full name of a representative.
 *
 * @param value one line, free text
 */
public record RepresentativeName(String value) {
  /** Greatest length, in code points. */
  public static final int MAX_LENGTH = 255;

  public RepresentativeName {
    TextRules.singleLine(value, MAX_LENGTH);
  }
}
