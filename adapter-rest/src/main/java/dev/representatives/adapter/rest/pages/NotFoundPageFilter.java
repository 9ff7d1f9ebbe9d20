package dev.representatives.adapter.rest.pages;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.ManagementPort;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Set;

/**
 * Beside the API, people look for pages: what is not there is a page for a browser, and a problem
 * for whoever does not ask for HTML.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class NotFoundPageFilter {
  private static final Set<HttpMethod> OF_BROWSERS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final ManagementPort managementPort;
  private final ProblemPages pages;

  NotFoundPageFilter(ManagementPort managementPort, Assets assets) {
    this.managementPort = managementPort;
    this.pages = new ProblemPages(assets);
  }

  @ResponseFilter
  void show(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (response.code() != HttpStatus.NOT_FOUND.getCode()
        || !OF_BROWSERS.contains(request.getMethod())
        || isOfTheApi(request)
        || managementPort.received(request)) {
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
