package dev.representatives.adapter.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;

/** Answers for a request that the HTTP layer cannot accept. */
@Singleton
final class ProblemHandler implements ExceptionHandler<ProblemException, HttpResponse<Problem>> {
  /** Where the request ends is in doubt, and so where the next one on the connection begins. */
  private static final Set<ProblemType> END_IN_DOUBT =
      EnumSet.of(ProblemType.MALFORMED_HEADER, ProblemType.REQUEST_TIMEOUT);

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<Problem> handle(HttpRequest request, ProblemException exception) {
    var response = Problems.of(request, exception.type(), exception.getMessage());
    exception.headers().forEach(response::header);
    return END_IN_DOUBT.contains(exception.type())
        ? response.header(HttpHeaders.CONNECTION, "close")
        : response;
  }
}
