package dev.representatives.adapter.rest;

import dev.representatives.domain.access.Caller;
import dev.representatives.domain.access.Scope;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Optional;

/**
 * A request in the form that was sent, and what the adapter has found out about it. The framework
 * receives a substitute for some requests, which implements this interface.
 */
public interface SentRequest {
  /** The maximum length of a path in a problem, in characters. */
  int SHOWN_PATH = 500;

  /** The maximum length of an id that a caller sends, in characters. */
  int MAX_ID = 128;

  /** The name of the method as it was sent. */
  String sentMethod();

  /** The name of the method as it was sent. */
  static String method(HttpRequest<?> request) {
    return request instanceof NettyHttpRequest<?> received
            && received.getNativeRequest() instanceof SentRequest sent
        ? sent.sentMethod()
        : request.getMethodName();
  }

  /** Whether the path is below that of the resources, whether or not something is there. */
  static boolean isOfApi(HttpRequest<?> request) {
    return ApiPaths.isOfApi(path(request));
  }

  /** The id of the request: the caller's if it is safe to repeat, otherwise a generated one. */
  static String id(HttpRequest<?> request) {
    return RequestId.of(request);
  }

  /** Records that all requests of a connection are those of operators. */
  static void acceptOperator(Channel connection) {
    connection.attr(Attribute.OF_OPERATOR).set(true);
  }

  /** Whether the request came over the management port; false if both ports are the same. */
  static boolean isOfOperator(HttpRequest<?> request) {
    return request instanceof NettyHttpRequest<?> received
        && received.getChannelHandlerContext().channel().hasAttr(Attribute.OF_OPERATOR);
  }

  /** The API key as it was sent, which may have any form; empty when there is none. */
  static Optional<String> presentedKey(HttpRequest<?> request) {
    List<String> keys = request.getHeaders().getAll(ApiHeaders.API_KEY);
    // Two keys are ambiguous; joined they have not the form of a key.
    return keys.isEmpty() ? Optional.empty() : Optional.of(String.join(",", keys));
  }

  /** The scope that the operation needs. */
  static Scope neededScope(HttpRequest<?> request) {
    return isRead(request) ? Scope.READ : Scope.WRITE;
  }

  /** The caller; empty until its key was accepted. */
  static Optional<Caller> caller(HttpRequest<?> request) {
    return request.getAttribute(Attribute.CALLER, Caller.class);
  }

  /** Records the caller whose key was accepted. */
  static HttpRequest<?> accept(HttpRequest<?> request, Caller caller) {
    return request.setAttribute(Attribute.CALLER, caller);
  }

  /** Records that the request has arrived, unless its body is awaited, which does it again. */
  static void arrive(HttpRequest<?> request) {
    request.setAttribute(Attribute.ARRIVED_AT, System.nanoTime());
  }

  /** When the request had arrived as a whole, by {@link System#nanoTime}. */
  static long arrivedAt(HttpRequest<?> request) {
    return request.getAttribute(Attribute.ARRIVED_AT, Long.class).orElseGet(System::nanoTime);
  }

  /** Makes the request a dry run, which its response and its observers show. */
  static void beginDryRun(HttpRequest<?> request) {
    request.setAttribute(Attribute.DRY_RUN, true);
  }

  /** Whether the changes of the request are not kept; false before {@link #beginDryRun}. */
  static boolean isDryRun(HttpRequest<?> request) {
    return request.getAttribute(Attribute.DRY_RUN).isPresent();
  }

  /** Whether the operation only reads; only then the scope to read is enough. */
  static boolean isRead(HttpRequest<?> request) {
    return switch (request.getMethod()) {
      case GET, HEAD, OPTIONS -> true;
      case POST -> path(request).equals(ApiPaths.ESCALATIONS);
      default -> false;
    };
  }

  /**
   * Whether an operation gets the request as a whole. One that responds with lines of JSON reads
   * its body while it arrives.
   */
  static boolean isBuffered(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .filter(match -> !match.getRouteInfo().getProduces().contains(ApiPaths.NDJSON_TYPE))
        .isPresent();
  }

  /** The path without the query, in the percent-encoded form that was sent. */
  static String path(HttpRequest<?> request) {
    String uri = request.getUri().toString();
    int end = uri.indexOf('?');
    return end < 0 ? uri : uri.substring(0, end);
  }

  /** The path for a problem, truncated if it is long. */
  static String pathToShow(HttpRequest<?> request) {
    return OwnPath.cut(path(request), SHOWN_PATH);
  }

  /** The path for a link in the response. */
  static String pathToFollow(HttpRequest<?> request) {
    return OwnPath.withoutSteps(path(request));
  }
}
