package dev.representatives.domain.receivables;

/** The number of an account or document that a representative can be linked to. */
public sealed interface LinkedNumber permits AccountNumber, DocumentNumber {
  /** The number as the caller sent it. */
  String value();
}
