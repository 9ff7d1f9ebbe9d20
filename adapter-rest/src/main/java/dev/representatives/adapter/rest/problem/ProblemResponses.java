package dev.representatives.adapter.rest.problem;

import dev.representatives.adapter.rest.ApiHeaders;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponseFactory;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

/** Builds the response for a refusal. */
final class ProblemResponses {
  private static final String RETRY_AFTER_SECONDS = "5";
  static final String CHALLENGE =
      "ApiKey realm=\"representatives\", header=\"" + ApiHeaders.API_KEY + "\"";
  private static final String CLOSE = "close";

  private ProblemResponses() {}

  static MutableHttpResponse<Problem> of(HttpRequest<?> request, Refusal refusal) {
    var type = refusal.type();
    var problem = Problem.of(request, refusal);
    MutableHttpResponse<Problem> response =
        HttpResponseFactory.INSTANCE.status(HttpStatus.valueOf(type.status()));
    response
        .body(problem)
        .contentType(Problem.MEDIA_TYPE)
        .header(ApiHeaders.REQUEST_ID, problem.requestId());
    refusal.headers().forEach(response::header);
    if (type.status() == HttpStatus.SERVICE_UNAVAILABLE.getCode()) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    if (type == ProblemType.UNAUTHENTICATED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }
    if (type.closesConnection()) {
      response.header(HttpHeaders.CONNECTION, CLOSE);
    }
    return response;
  }
}
