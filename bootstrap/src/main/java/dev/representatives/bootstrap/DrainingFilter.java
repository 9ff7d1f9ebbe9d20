package dev.representatives.bootstrap;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Sends callers elsewhere while the service still answers, so that no connection is left over which
 * a caller could begin a request in the moment in which it is closed.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class DrainingFilter {
  private final Draining draining;

  DrainingFilter(Draining draining) {
    this.draining = draining;
  }

  @ResponseFilter
  void closeConnection(MutableHttpResponse<?> response) {
    if (draining.hasBegun()) {
      response.header(HttpHeaders.CONNECTION, "close");
    }
  }
}
