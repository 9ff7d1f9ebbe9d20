package dev.representatives.adapter.rest.bulkhead;

import dev.representatives.adapter.rest.FilterOrder;
import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.domain.access.Caller;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.port.in.Authenticate;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.Router;
import java.util.Optional;

/**
 * Refuses what {@link BulkheadFilter} would refuse at once, before the other filters: what they
 * cost is then missing for the requests that run. A request about which more than a look into
 * memory is needed passes on.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class LoadSheddingFilter implements Ordered {
  private final Bulkheads bulkheads;
  private final Authenticate authenticate;
  private final Router router;

  LoadSheddingFilter(Bulkheads bulkheads, Authenticate authenticate, Router router) {
    this.bulkheads = bulkheads;
    this.authenticate = authenticate;
    this.router = router;
  }

  @Override
  public int getOrder() {
    return FilterOrder.LOAD_SHEDDING.value();
  }

  @RequestFilter
  @PreMatching
  Optional<HttpResponse<?>> refuse(HttpRequest<?> request) {
    var bulkhead = bulkheads.of(SentRequest.isRead(request));
    if (!bulkhead.isFull()
        || !SentRequest.isOfApi(request)
        || isOfBrowser(request)
        || !findRoute(request)) {
      return Optional.empty();
    }
    return caller(request)
        .filter(caller -> bulkhead.refuse(caller.tenant().id()))
        .map(caller -> Overload.refusal(SentRequest.accept(request, caller)));
  }

  /** The framework's CORS filter completes the response to a script. */
  private static boolean isOfBrowser(HttpRequest<?> request) {
    return request.getHeaders().contains(HttpHeaders.ORIGIN);
  }

  /** Finds the route for the observers; false if the bulkhead does not apply to it. */
  private boolean findRoute(HttpRequest<?> request) {
    var route = router.findClosest(request);
    if (route != null) {
      RouteAttributes.setRouteMatch(request, route);
    }
    return SentRequest.isBuffered(request);
  }

  private Optional<Caller> caller(HttpRequest<?> request) {
    try {
      return authenticate.authenticateCached(
          SentRequest.presentedKey(request), SentRequest.neededScope(request));
    } catch (FailureException e) {
      // Its filter refuses the request for this reason.
      return Optional.empty();
    }
  }
}
