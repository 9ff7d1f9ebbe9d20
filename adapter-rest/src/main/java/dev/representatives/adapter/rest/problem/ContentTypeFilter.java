package dev.representatives.adapter.rest.problem;

import dev.representatives.adapter.rest.ApiPaths;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Says what an answer is, and not what the caller would have accepted. */
@ServerFilter(ApiPaths.EVERYTHING)
final class ContentTypeFilter {
  @ResponseFilter
  void declare(MutableHttpResponse<?> response) {
    if (isRepresentation(response)) {
      response.contentType(MediaType.APPLICATION_JSON_TYPE);
    }
  }

  private static boolean isRepresentation(MutableHttpResponse<?> response) {
    return response.getBody().isPresent() && !response.getBody(Problem.class).isPresent();
  }
}
