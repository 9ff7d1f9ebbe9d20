package dev.representatives.adapter.rest.connection;

import dev.representatives.adapter.rest.SentRequest;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Locale;

/** A request in the form that the framework parses correctly, with the form that was sent. */
final class ReadableRequest extends DefaultHttpRequest implements SentRequest {
  /** The framework treats {@code put} as PUT, but methods are case-sensitive (RFC 9110, 9.1). */
  private static final HttpMethod UNKNOWN = HttpMethod.valueOf("UNKNOWN");

  private final HttpMethod sentMethod;

  private ReadableRequest(
      HttpVersion version,
      HttpMethod method,
      String target,
      HttpHeaders headers,
      HttpMethod sentMethod) {
    super(version, method, target, headers);
    this.sentMethod = sentMethod;
  }

  /** The request itself, if the framework parses it correctly. */
  static HttpRequest of(HttpRequest request, String target) {
    // These select nothing here, and the framework fails on a list without an element, as it did
    // on one with several (micronaut-core 1238).
    request.headers().remove(HttpHeaderNames.ACCEPT_LANGUAGE);
    request.headers().remove(HttpHeaderNames.ACCEPT_CHARSET);
    var method = readable(request.method());
    if (method.equals(request.method()) && target.equals(request.uri())) {
      return request;
    }
    return new ReadableRequest(
        request.protocolVersion(), method, target, request.headers(), request.method());
  }

  /** A request for the framework to refuse. */
  static HttpRequest refused(HttpRequest request, String target, DecoderResult failure) {
    boolean isOld = request.protocolVersion().equals(HttpVersion.HTTP_1_0) && !isMadeUp(request);
    var refused =
        new ReadableRequest(
            isOld ? HttpVersion.HTTP_1_0 : HttpVersion.HTTP_1_1,
            readable(request.method()),
            target,
            request.headers(),
            request.method());
    refused.setDecoderResult(failure);
    return refused;
  }

  /** Whether the request is a substitute for a malformed or incomplete one. */
  private static boolean isMadeUp(HttpRequest request) {
    return request instanceof FullHttpRequest;
  }

  @Override
  public String sentMethod() {
    return sentMethod.name();
  }

  /**
   * HEAD is handled as GET, so that its response has the header of GET, including the length
   * (micronaut-core 3685); the encoder knows that it was HEAD and omits the body.
   */
  private static HttpMethod readable(HttpMethod method) {
    if (method.equals(HttpMethod.HEAD)) {
      return HttpMethod.GET;
    }
    String name = method.name();
    return name.equals(name.toUpperCase(Locale.ROOT)) ? method : UNKNOWN;
  }
}
