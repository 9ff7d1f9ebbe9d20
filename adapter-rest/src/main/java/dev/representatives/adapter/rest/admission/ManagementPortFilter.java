package dev.representatives.adapter.rest.admission;

import dev.representatives.adapter.rest.FilterOrder;
import dev.representatives.adapter.rest.ManagementPort;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
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
  private final ManagementPort managementPort;
  private final Router router;

  ManagementPortFilter(ManagementPort managementPort, Router router) {
    this.managementPort = managementPort;
    this.router = router;
  }

  @Override
  public int getOrder() {
    return FilterOrder.MANAGEMENT_PORT.value();
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (managementPort.received(request)
        && RouteAttributes.getRouteMatch(request).isEmpty()
        && router.findAny(request).isEmpty()) {
      throw new ProblemException(ProblemType.ROUTE_NOT_FOUND, ManagementPort.NOTHING_THERE);
    }
  }
}
