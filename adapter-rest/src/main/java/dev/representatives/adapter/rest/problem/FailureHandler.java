package dev.representatives.adapter.rest.problem;

import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers for a use case that failed. */
@Singleton
final class FailureHandler implements ExceptionHandler<FailureException, HttpResponse<Problem>> {
  private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<Problem> handle(HttpRequest request, FailureException exception) {
    if (exception.failure().code() == FailureCode.STORE_BUSY) {
      // Overload: stacks would add to it, and say nothing that the code does not.
      LOG.warn("{}: {}", exception.failure().code(), exception.failure().detail());
    } else if (exception.getCause() != null) {
      LOG.warn("{}", exception.failure().code(), exception.getCause());
    }
    return ProblemResponses.of(request, exception.failure());
  }
}
