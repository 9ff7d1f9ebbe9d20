package dev.representatives.adapter.rest.admission;

import dev.representatives.adapter.rest.FilterOrder;
import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.adapter.rest.problem.ProblemException;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.Router;

/**
 * Serves only the endpoints for operators on the management port. The router separates the routes
 * since micronaut-core 2591, but would serve a resource without a route, such as a file, on both
 * ports.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ManagementPortFilter implements Ordered {
  private final Router router;

  ManagementPortFilter(Router router) {
    this.router = router;
  }

  @Override
  public int getOrder() {
    return FilterOrder.MANAGEMENT_PORT.value();
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (SentRequest.isOfOperator(request)
        && RouteAttributes.getRouteMatch(request).isEmpty()
        && router.findAny(request).isEmpty()) {
      throw ProblemException.noRouteForOperators();
    }
  }
}
