package dev.representatives.adapter.rest.problem;

import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Translates every failure into a problem: the exceptions of use cases and adapters, and the
 * refusals of the framework.
 */
@Singleton
@Primary
final class ProblemTranslator
    implements ExceptionHandler<RuntimeException, HttpResponse<Problem>>,
        ErrorResponseProcessor<Problem> {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemTranslator.class);

  private final List<RefusalListener> listeners;
  private final FrameworkRefusals frameworkRefusals;

  ProblemTranslator(List<RefusalListener> listeners, FrameworkRefusals frameworkRefusals) {
    this.listeners = listeners;
    this.frameworkRefusals = frameworkRefusals;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<Problem> handle(HttpRequest request, RuntimeException exception) {
    return ProblemResponses.of(request, refusal(request, exception));
  }

  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    var request = context.getRequest();
    var problem = ProblemResponses.of(request, frameworkRefusals.of(context, response));
    response
        .getHeaders()
        .forEachValue(
            (name, value) -> {
              if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                problem.header(name, value);
              }
            });
    listeners.forEach(listener -> listener.refused(request, problem));
    return problem;
  }

  private static Refusal refusal(HttpRequest<?> request, RuntimeException exception) {
    if (exception instanceof ProblemException problem) {
      return Refusal.of(problem);
    }
    if (exception instanceof FailureException failed) {
      log(failed);
      return Refusal.of(request, failed.failure());
    }
    LOG.error("unexpected", exception);
    return Refusal.UNEXPECTED;
  }

  private static void log(FailureException exception) {
    var failure = exception.failure();
    if (failure.code() == FailureCode.STORE_BUSY) {
      // A stack trace would add to the overload, without more information than the code.
      LOG.warn("{}: {}", failure.code(), failure.detail());
    } else if (exception.getCause() != null) {
      LOG.warn("{}", failure.code(), exception.getCause());
    }
  }
}
