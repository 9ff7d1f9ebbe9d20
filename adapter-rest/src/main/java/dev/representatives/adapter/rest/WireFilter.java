package dev.representatives.adapter.rest;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Refuses what the server would let through although it can be read in more than one way. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class WireFilter {
  @RequestFilter
  void check(HttpRequest<?> request) {
    if (TransferEncoding.isAmbiguous(request.getHeaders().getAll(HttpHeaders.TRANSFER_ENCODING))) {
      throw new ProblemException(
          ProblemType.MALFORMED_HEADER, "The only Transfer-Encoding is chunked (RFC 9112, 6.1).");
    }
    RawPath.decode(request.getUri().toString());
  }
}
