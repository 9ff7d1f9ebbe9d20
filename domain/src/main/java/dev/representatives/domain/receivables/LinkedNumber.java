package dev.representatives.domain.receivables;

/** The number of something that a representative can be linked to. */
public sealed interface LinkedNumber permits AccountNumber, DocumentNumber {
  /** The number as its caller wrote it. */
  String value();
}
