package dev.representatives.adapter.rest;

import java.util.Objects;

/** Ends a request that the HTTP layer itself cannot accept. */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemType type;

  ProblemException(ProblemType type, String detail) {
    super(detail);
    this.type = Objects.requireNonNull(type, "type");
  }

  ProblemType type() {
    return type;
  }
}
