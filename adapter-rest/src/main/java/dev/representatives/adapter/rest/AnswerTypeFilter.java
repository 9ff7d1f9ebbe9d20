package dev.representatives.adapter.rest;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Says what an answer is, and not what the caller would have accepted. */
@ServerFilter(ApiPaths.EVERYTHING)
final class AnswerTypeFilter {
  @ResponseFilter
  void declare(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (isRepresentation(response) || isOfHead(request, response)) {
      response.contentType(MediaType.APPLICATION_JSON_TYPE);
    }
  }

  private static boolean isRepresentation(MutableHttpResponse<?> response) {
    return response.getBody().isPresent() && !response.getBody(Problem.class).isPresent();
  }

  /** HEAD says what GET would, but its body is gone by now. */
  private static boolean isOfHead(HttpRequest<?> request, MutableHttpResponse<?> response) {
    return request.getMethod() == HttpMethod.HEAD && response.code() == HttpStatus.OK.getCode();
  }
}
