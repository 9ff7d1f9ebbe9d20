package dev.representatives.domain.receivables;

import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.text.TextRules;
import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;

/**
 * The name of a customer account.
 *
 * @param value one line, free text, not blank
 */
public record AccountName(String value) {
  /** Greatest length, in code points. */
  public static final int MAX_LENGTH = 255;

  public AccountName {
    if (CodePoints.isBlank(value)) {
      throw new InvalidValueException(ViolationCode.EMPTY, "Give the account a name.");
    }
    TextRules.singleLine(value, MAX_LENGTH);
  }
}
