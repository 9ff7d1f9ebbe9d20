package dev.representatives.domain.representative;

import dev.representatives.domain.text.TextRules;

/**
 * A telephone, mobile or fax number as the tenant writes it; not parsed.
 *
 * @param value one line, free text
 */
public record PhoneNumber(String value) {
  /** Greatest length, in code points. */
  public static final int MAX_LENGTH = 50;

  public PhoneNumber {
    TextRules.singleLine(value, MAX_LENGTH);
  }
}
