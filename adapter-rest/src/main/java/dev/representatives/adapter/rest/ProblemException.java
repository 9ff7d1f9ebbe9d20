package dev.representatives.adapter.rest;

import java.util.Map;
import java.util.Objects;

/** Ends a request that the HTTP layer itself cannot accept. */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient Map<String, String> headers;

  ProblemException(ProblemType type, String detail) {
    this(type, detail, Map.of());
  }

  /**
   * @param headers what the response has beside those of every problem
   */
  ProblemException(ProblemType type, String detail, Map<String, String> headers) {
    super(detail);
    this.type = Objects.requireNonNull(type, "type");
    this.headers = Map.copyOf(headers);
  }

  Map<String, String> headers() {
    return headers;
  }

  ProblemType type() {
    return type;
  }
}
