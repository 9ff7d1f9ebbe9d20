package dev.representatives.adapter.rest.bulkhead;

import dev.representatives.adapter.rest.problem.Problem;
import dev.representatives.adapter.rest.problem.ProblemType;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;

/** More requests than the service can carry out. */
final class Overload {
  private Overload() {}

  static HttpResponse<?> refusal(HttpRequest<?> request) {
    return Problem.refuse(
        request,
        ProblemType.OVERLOADED,
        "More requests arrive than the service can carry out; nothing was done.");
  }
}
