package dev.representatives.adapter.rest;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;

/** A request as it was sent, if the framework got a substitute. */
public interface SentRequest {
  /** How much of a path a problem shows. */
  int SHOWN_PATH = 500;

  /** The name of the method, as it was sent. */
  String sentMethod();

  /** The name of the method, as it was sent. */
  static String method(HttpRequest<?> request) {
    return request instanceof NettyHttpRequest<?> received
            && received.getNativeRequest() instanceof SentRequest sent
        ? sent.sentMethod()
        : request.getMethodName();
  }

  /** The path without the query, percent-encoded as it was sent. */
  static String path(HttpRequest<?> request) {
    String uri = request.getUri().toString();
    int end = uri.indexOf('?');
    return end < 0 ? uri : uri.substring(0, end);
  }

  /** The path as a problem names it, truncated when it is long. */
  static String pathToShow(HttpRequest<?> request) {
    return OwnPath.cut(path(request), SHOWN_PATH);
  }

  /** The path as a link in the response. */
  static String pathToFollow(HttpRequest<?> request) {
    return OwnPath.withoutSteps(path(request));
  }
}
