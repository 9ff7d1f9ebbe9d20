package dev.representatives.adapter.rest.http;

import dev.representatives.adapter.rest.ApiHeaders;
import dev.representatives.adapter.rest.FilterOrder;
import dev.representatives.adapter.rest.SentRequest;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Marks the responses to dry runs, refusals included. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class DryRunFilter implements Ordered {
  @Override
  public int getOrder() {
    return FilterOrder.DRY_RUN.value();
  }

  @ResponseFilter
  void mark(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (SentRequest.isDryRun(request)) {
      response.header(ApiHeaders.DRY_RUN, "true");
    }
  }
}
