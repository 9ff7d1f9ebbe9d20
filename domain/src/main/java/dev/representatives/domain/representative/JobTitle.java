package dev.representatives.domain.representative;

import dev.representatives.domain.text.TextRules;

/**
 * The job title of a representative.
 *
 * @param value one line, free text
 */
public record JobTitle(String value) {
  /** Greatest length, in code points. */
  public static final int MAX_LENGTH = 255;

  public JobTitle {
    TextRules.singleLine(value, MAX_LENGTH);
  }
}
