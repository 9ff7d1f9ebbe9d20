package dev.representatives.adapter.rest.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers for a request that the HTTP layer cannot accept. */
@Singleton
final class ProblemHandler implements ExceptionHandler<ProblemException, HttpResponse<Problem>> {
  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<Problem> handle(HttpRequest request, ProblemException exception) {
    var response = ProblemResponses.of(request, exception.type(), exception.getMessage());
    exception.headers().forEach(response::header);
    return exception.type() == ProblemType.REQUEST_TIMEOUT
        ? response.header(HttpHeaders.CONNECTION, "close")
        : response;
  }
}
