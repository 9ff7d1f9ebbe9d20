package dev.representatives.application;

import dev.representatives.domain.validation.Violation;

/** Errors that an adapter finds while it reads a request; the use cases do not know these codes. */
enum ReadingCode implements Violation.Code {
  WRONG_TYPE,
  UNKNOWN_FIELD;

  @Override
  public String meaning() {
    return "The adapter could not read it.";
  }
}
