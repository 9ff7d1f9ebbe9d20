package dev.representatives.domain.receivables;

import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.text.TextRules;
import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;
import java.util.Objects;

/**
 * The name of a customer account.
 *
 * @param value free text on one line, not blank
 */
public record AccountName(String value) {
  /** Maximum length, in code points. */
  public static final int MAX_LENGTH = 255;

  public AccountName {
    Objects.requireNonNull(value, "value");
  }

  /** Parses caller input or throws {@link InvalidValueException}. */
  public static AccountName parse(String text) {
    if (CodePoints.isBlank(text)) {
      throw new InvalidValueException(ViolationCode.EMPTY, "Give the account a name.");
    }
    return new AccountName(TextRules.singleLine(text, MAX_LENGTH));
  }
}
