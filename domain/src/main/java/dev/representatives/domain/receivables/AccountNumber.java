package dev.representatives.domain.receivables;

import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.text.TextRules;

/**
 * Identifies a customer account within its tenant; chosen by the caller. Compared by code point, so
 * {@code Abc}, {@code abc} and {@code \u00e1bc} are three different numbers.
 *
 * @param value see {@link TextRules#identifier}
 */
public record AccountNumber(String value) implements LinkedNumber, Comparable<AccountNumber> {
  public AccountNumber {
    TextRules.identifier(value);
  }

  @Override
  public int compareTo(AccountNumber other) {
    return CodePoints.compare(value, other.value);
  }
}
