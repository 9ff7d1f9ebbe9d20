package dev.representatives.domain.representative;

import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.text.TextRules;

/**
 * Identifies a representative within its tenant; chosen by the caller. Compared by code point, so
 * {@code Abc}, {@code abc} and {@code \u00e1bc} are three different references.
 *
 * @param value see {@link TextRules#identifier}
 */
public record RepresentativeReference(String value)
    implements FieldValue, Comparable<RepresentativeReference> {
  public RepresentativeReference {
    TextRules.identifier(value);
  }

  @Override
  public int compareTo(RepresentativeReference other) {
    return CodePoints.compare(value, other.value);
  }
}
