package dev.representatives.adapter.rest.http;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.adapter.rest.security.ApiKeyFilter;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;

/**
 * Refuses a caller that excludes the media type of the response. The framework ignores qualities
 * (micronaut-core 6637), so it takes a media type of quality 0 for one that is accepted.
 */
@ServerFilter({ApiPaths.EVERYTHING, ApiPaths.DESCRIPTION_AS_YAML, ApiPaths.DESCRIPTION_AS_JSON})
final class AcceptFilter implements Ordered {
  /** Behind the key and its limits, like the refusals of the framework. */
  @Override
  public int getOrder() {
    return ApiKeyFilter.ORDER + 2;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    RouteAttributes.getRouteMatch(request)
        .flatMap(match -> match.getRouteInfo().getProduces().stream().findFirst())
        .filter(
            produced ->
                !Acceptance.admits(
                    request.getHeaders().getAll(HttpHeaders.ACCEPT), produced.getName()))
        .ifPresent(
            produced -> {
              throw new ProblemException(
                  ProblemType.NOT_ACCEPTABLE,
                  "The response is " + produced.getName() + "; accept that, or */*.");
            });
  }
}
