package dev.representatives.adapter.rest.problem;

import dev.representatives.adapter.rest.RequestId;
import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.adapter.rest.security.SecurityHeaders;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.validation.Violation;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponseFactory;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;

/** Makes the answer for a problem. */
final class ProblemResponses {
  /** What a caller is told of what should not have happened. */
  static final String UNEXPECTED = "Something went wrong here; tell the operator the request_id.";

  static final int SHOWN_PATH = 500;
  static final String NO_HOST = "/.";
  private static final int ESCAPE_LENGTH = 3;
  static final int SHOWN_ERRORS = 100;
  private static final String RETRY_AFTER_SECONDS = "5";
  static final String CHALLENGE = "ApiKey realm=\"representatives\", header=\"X-API-Key\"";

  private ProblemResponses() {}

  static MutableHttpResponse<Problem> of(HttpRequest<?> request, Failure failure) {
    return of(
        request,
        ProblemType.of(failure.code()),
        FailureDetails.of(request, failure),
        failure.violations());
  }

  static MutableHttpResponse<Problem> of(HttpRequest<?> request, ProblemType type, String detail) {
    return of(request, type, detail, List.of());
  }

  private static MutableHttpResponse<Problem> of(
      HttpRequest<?> request, ProblemType type, String detail, List<Violation> violations) {
    var problem =
        new Problem(
            type.uri(),
            type.title(),
            type.status(),
            detail,
            instance(request),
            type.name(),
            RequestId.of(request),
            violations.stream().limit(SHOWN_ERRORS).map(Problem.RefusedValue::of).toList());
    MutableHttpResponse<Problem> response =
        HttpResponseFactory.INSTANCE.status(HttpStatus.valueOf(type.status()));
    response
        .body(problem)
        .contentType(Problem.MEDIA_TYPE)
        .header(RequestId.HEADER, problem.requestId());
    if (type.status() == HttpStatus.SERVICE_UNAVAILABLE.getCode()) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    if (type == ProblemType.UNAUTHENTICATED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }
    // What the decoder refuses is answered without passing a filter.
    SecurityHeaders.complete(request, response);
    return response;
  }

  /** A reference that parses: cut between escapes, and never one that begins with a host. */
  private static String instance(HttpRequest<?> request) {
    String path = cut(SentRequest.path(request), SHOWN_PATH);
    return path.startsWith("//") ? NO_HOST + path : path;
  }

  /** Cuts a percent-encoded path, but no escape in it. */
  static String cut(String escaped, int length) {
    if (escaped.length() <= length) {
      return escaped;
    }
    int escape = escaped.lastIndexOf('%', length - 1);
    boolean isCut = escape >= 0 && escape > length - ESCAPE_LENGTH;
    return escaped.substring(0, isCut ? escape : length);
  }
}
