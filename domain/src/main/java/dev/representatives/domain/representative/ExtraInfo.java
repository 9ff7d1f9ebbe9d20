package dev.representatives.domain.representative;

import dev.representatives.domain.text.TextRules;

/**
 * Additional free text.
 *
 * @param value several lines; of the control characters only tabs and line breaks
 */
public record ExtraInfo(String value) {
  /** Greatest length, in code points. */
  public static final int MAX_LENGTH = 10_000;

  public ExtraInfo {
    TextRules.multiLine(value, MAX_LENGTH);
  }
}
