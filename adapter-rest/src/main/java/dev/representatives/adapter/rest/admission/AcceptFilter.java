package dev.representatives.adapter.rest.admission;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.FilterOrder;
import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;

/**
 * Refuses a request that excludes the media type of its response. The framework ignores qualities
 * (micronaut-core 6637), so it treats a media type of quality 0 as accepted.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AcceptFilter implements Ordered {
  @Override
  public int getOrder() {
    return FilterOrder.ACCEPT.value();
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (SentRequest.isOfApi(request) || ApiPaths.isDescription(SentRequest.path(request))) {
      checkType(request);
    }
  }

  private static void checkType(HttpRequest<?> request) {
    RouteAttributes.getRouteMatch(request)
        .map(match -> match.getRouteInfo().getProduces())
        .filter(produced -> produced.stream().noneMatch(type -> isAccepted(request, type)))
        .flatMap(produced -> produced.stream().findFirst())
        .ifPresent(
            produced -> {
              throw new ProblemException(
                  ProblemType.NOT_ACCEPTABLE,
                  "The response is " + produced.getName() + "; accept that, or */*.");
            });
  }

  private static boolean isAccepted(HttpRequest<?> request, MediaType produced) {
    return !produced.getName().equals(ApiPaths.ANY_APPLICATION_TYPE)
        && Acceptance.admits(request.getHeaders().getAll(HttpHeaders.ACCEPT), produced.getName());
  }
}
