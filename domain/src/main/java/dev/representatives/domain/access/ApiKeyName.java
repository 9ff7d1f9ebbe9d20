package dev.representatives.domain.access;

import dev.representatives.domain.text.TextRules;

/**
 * The name that operators use for a key, such as the system that holds it.
 *
 * @param value free text on one line
 */
public record ApiKeyName(String value) {
  /** Maximum length, in code points. */
  public static final int MAX_LENGTH = 100;

  public ApiKeyName {
    TextRules.singleLine(value, MAX_LENGTH);
  }
}
