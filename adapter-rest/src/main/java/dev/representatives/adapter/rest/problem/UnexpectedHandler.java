package dev.representatives.adapter.rest.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers for what should not have happened, and keeps the cause for the log alone. */
@Singleton
final class UnexpectedHandler implements ExceptionHandler<RuntimeException, HttpResponse<Problem>> {
  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedHandler.class);

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<Problem> handle(HttpRequest request, RuntimeException exception) {
    LOG.error("unexpected", exception);
    return ProblemResponses.of(request, ProblemType.INTERNAL_ERROR, ProblemResponses.UNEXPECTED);
  }
}
