package dev.representatives.adapter.rest.telemetry;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.SentRequest;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriMatchTemplate;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import io.opentelemetry.api.trace.Span;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A request and its response, as far as operators may see it: never the path, the query or the
 * body, which contain caller data.
 *
 * @param method its name; CUSTOM for a method unknown to HTTP
 * @param route the template of the path; {@value #NO_ROUTE} for an unknown path
 * @param startNanos its start, by {@link System#nanoTime}
 * @param span its span; invalid when tracing is off
 */
record Exchange(String method, String route, long startNanos, Span span) {
  static final String NO_ROUTE = "unmatched";

  private static final Map<UriMatchTemplate, String> ROUTES = new ConcurrentHashMap<>();
  private static final String ATTRIBUTE = Exchange.class.getName();

  static Exchange of(HttpRequest<?> request, Span span) {
    return new Exchange(method(request), route(request), System.nanoTime(), span);
  }

  /** The name of the method; CUSTOM for a method unknown to HTTP. */
  static String method(HttpRequest<?> request) {
    return HttpMethod.HEAD.name().equals(SentRequest.method(request))
        ? HttpMethod.HEAD.name()
        : request.getMethod().name();
  }

  /** The template of the path, known from the start. */
  static String route(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .filter(UriRouteMatch.class::isInstance)
        .map(match -> ((UriRouteMatch<?, ?>) match).getRouteInfo().getUriMatchTemplate())
        .map(template -> ROUTES.computeIfAbsent(template, Exchange::path))
        .orElse(NO_ROUTE);
  }

  private static String path(UriMatchTemplate template) {
    return template.toPathString().replace(ApiPaths.ONE_SEGMENT, "");
  }

  void begin(HttpRequest<?> request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** The exchange of the request; empty for an unobserved one. */
  static Optional<Exchange> of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, Exchange.class);
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }
}
