package dev.representatives.domain.receivables;

import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.text.TextRules;

/**
 * Identifies a document, such as an invoice, within its tenant; chosen by the caller. Compared by
 * code point, so {@code Abc}, {@code abc} and {@code \u00e1bc} are three different numbers.
 *
 * @param value see {@link TextRules#identifier}
 */
public record DocumentNumber(String value) implements LinkedNumber, Comparable<DocumentNumber> {
  public DocumentNumber {
    TextRules.identifier(value);
  }

  @Override
  public int compareTo(DocumentNumber other) {
    return CodePoints.compare(value, other.value);
  }
}
