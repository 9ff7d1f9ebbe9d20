package dev.representatives.adapter.rest.problem;

import dev.representatives.adapter.rest.FilterOrder;
import dev.representatives.adapter.rest.SentRequest;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.reactivestreams.Publisher;

/**
 * Sets the media type of a response, regardless of the Accept header. What is streamed has its own.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ContentTypeFilter implements Ordered {
  @Override
  public int getOrder() {
    return FilterOrder.CONTENT_TYPE.value();
  }

  @ResponseFilter
  void declare(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (SentRequest.isOfApi(request) && isRepresentation(response)) {
      response.contentType(MediaType.APPLICATION_JSON_TYPE);
    }
  }

  private static boolean isRepresentation(MutableHttpResponse<?> response) {
    return response.getBody().isPresent()
        && !(response.body() instanceof Publisher)
        && !response.getBody(Problem.class).isPresent();
  }
}
