package dev.representatives.adapter.rest.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;

/**
 * Receives each response with which the framework refuses a request. The response to a malformed
 * request passes no filter.
 */
public interface RefusalListener {
  void refused(HttpRequest<?> request, MutableHttpResponse<?> response);
}
