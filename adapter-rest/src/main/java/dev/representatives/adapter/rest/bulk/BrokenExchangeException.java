package dev.representatives.adapter.rest.bulk;

import dev.representatives.adapter.rest.problem.ProblemException;

/** Ends a bulk whose client is gone. */
final class BrokenExchangeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenExchangeException(String message, Throwable cause) {
    super(message, cause);
  }

  BrokenExchangeException(String message) {
    super(message);
  }

  /** A malformed body keeps its own problem. */
  static RuntimeException of(Throwable cause) {
    return cause instanceof ProblemException problem
        ? problem
        : new BrokenExchangeException("the body has no end", cause);
  }
}
