package dev.representatives.adapter.rest.pages;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.FilterOrder;
import dev.representatives.adapter.rest.SentRequest;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Set;

/** Outside the API, a browser gets a page for an unknown path, and every other client a problem. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class NotFoundPageFilter implements Ordered {
  private static final Set<HttpMethod> OF_BROWSERS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final ProblemPages pages;

  NotFoundPageFilter(Assets assets) {
    this.pages = new ProblemPages(assets);
  }

  @Override
  public int getOrder() {
    return FilterOrder.NOT_FOUND_PAGE.value();
  }

  @ResponseFilter
  void show(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (response.code() != HttpStatus.NOT_FOUND.getCode()
        || !OF_BROWSERS.contains(request.getMethod())
        || isOfTheApi(request)
        || SentRequest.isOfOperator(request)) {
      return;
    }
    response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    if (AcceptedPages.prefers(request.getHeaders().getAll(HttpHeaders.ACCEPT))) {
      Page.replace(response, pages.nothingHere());
    }
  }

  private static boolean isOfTheApi(HttpRequest<?> request) {
    return (request.getUri().getRawPath() + "/").startsWith(ApiPaths.BASE + "/");
  }
}
