package dev.representatives.domain.representative;

import dev.representatives.domain.text.TextRules;

/**
 * The department that a representative works in.
 *
 * @param value one line, free text
 */
public record Department(String value) {
  /** Greatest length, in code points. */
  public static final int MAX_LENGTH = 255;

  public Department {
    TextRules.singleLine(value, MAX_LENGTH);
  }
}
