package dev.representatives.adapter.rest.problem;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.validation.Violation;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Map;

/**
 * The refusal of a request by any layer.
 *
 * @param detail the error in this request, and how to fix it
 * @param violations the refused values
 * @param headers the headers of the response in addition to those of every problem
 */
record Refusal(
    ProblemType type, String detail, List<Violation> violations, Map<String, String> headers) {
  /** An unexpected error, whose cause is only logged. */
  static final Refusal UNEXPECTED =
      of(
          ProblemType.INTERNAL_ERROR,
          "An unexpected error occurred; report the request_id to the operator.");

  static Refusal of(ProblemType type, String detail) {
    return new Refusal(type, detail, List.of(), Map.of());
  }

  static Refusal of(ProblemException problem) {
    return new Refusal(problem.type(), problem.getMessage(), List.of(), problem.headers());
  }

  static Refusal of(HttpRequest<?> request, Failure failure) {
    return new Refusal(
        ProblemType.of(failure.code()),
        FailureDetails.of(request, failure),
        failure.violations(),
        Map.of());
  }
}
