package dev.representatives.adapter.rest;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;

/** The original form of a request for which the framework received a substitute. */
public interface SentRequest {
  /** The maximum length of a path in a problem, in characters. */
  int SHOWN_PATH = 500;

  /** The name of the method as it was sent. */
  String sentMethod();

  /** The name of the method as it was sent. */
  static String method(HttpRequest<?> request) {
    return request instanceof NettyHttpRequest<?> received
            && received.getNativeRequest() instanceof SentRequest sent
        ? sent.sentMethod()
        : request.getMethodName();
  }

  /** Whether the operation only reads; only then the scope to read is enough. */
  static boolean isRead(HttpRequest<?> request) {
    return switch (request.getMethod()) {
      case GET, HEAD, OPTIONS -> true;
      case POST -> path(request).equals(ApiPaths.ESCALATIONS);
      default -> false;
    };
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
