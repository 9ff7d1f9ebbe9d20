package dev.representatives.domain.representative;

/** The value of a field, validated by its type. */
interface FieldValue {
  /** The value as stored and displayed. */
  String value();
}
