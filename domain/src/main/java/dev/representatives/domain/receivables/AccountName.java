package dev.representatives.domain.receivables;

import dev.representatives.domain.text.TextRules;

/**
 * The name of a customer account.
 *
 * @param value one line, free text
 */
public record AccountName(String value) {
  /** Greatest length, in code points. */
  public static final int MAX_LENGTH = 255;

  public AccountName {
    TextRules.singleLine(value, MAX_LENGTH);
  }
}
