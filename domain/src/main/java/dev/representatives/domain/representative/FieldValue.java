package dev.representatives.domain.representative;

/** The value of a field, which keeps the rules of its type. */
interface FieldValue {
  /** The value as it is stored and shown. */
  String value();
}
