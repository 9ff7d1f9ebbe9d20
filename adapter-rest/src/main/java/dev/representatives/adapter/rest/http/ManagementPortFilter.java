package dev.representatives.adapter.rest.http;

import dev.representatives.adapter.rest.ManagementPort;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.Router;

/**
 * Keeps all but the endpoints for operators off their port. The router keeps the routes apart since
 * micronaut-core 2591; what has no route, such as a file, would still be served on both.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class ManagementPortFilter {
  private final ManagementPort managementPort;
  private final Router router;

  ManagementPortFilter(ManagementPort managementPort, Router router) {
    this.managementPort = managementPort;
    this.router = router;
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
