package dev.representatives.domain.access;

import dev.representatives.domain.text.TextRules;

/**
 * What operators call a key, such as the system that holds it.
 *
 * @param value one line, free text
 */
public record ApiKeyName(String value) {
  /** Greatest length, in code points. */
  public static final int MAX_LENGTH = 100;

  public ApiKeyName {
    TextRules.singleLine(value, MAX_LENGTH);
  }
}
