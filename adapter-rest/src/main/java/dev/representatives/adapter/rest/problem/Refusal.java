package dev.representatives.adapter.rest.problem;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.validation.Violation;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Map;

/**
 * Why a request is refused, whichever layer refuses it.
 *
 * @param detail what is wrong in this request, and how to fix it
 * @param violations the values that are refused
 * @param headers what the response has beside the headers of every problem
 */
record Refusal(
    ProblemType type, String detail, List<Violation> violations, Map<String, String> headers) {
  /** What should not have happened; the cause is for the log alone. */
  static final Refusal UNEXPECTED =
      of(
          ProblemType.INTERNAL_ERROR,
          "Something went wrong here; tell the operator the request_id.");

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
