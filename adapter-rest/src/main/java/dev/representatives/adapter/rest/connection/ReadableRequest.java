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

/** A request that the framework reads as it is meant, and that remembers how it was sent. */
final class ReadableRequest extends DefaultHttpRequest implements SentRequest {
  /** The framework reads {@code put} as PUT, though methods are case-sensitive (RFC 9110, 9.1). */
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

  /** The request itself, where the framework would read it right. */
  static HttpRequest of(HttpRequest request, String target) {
    // The service chooses nothing by these, and the framework fails where a list has no element, as
    // it did before where one has several (micronaut-core 1238).
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

  /** Whether the request stands for one that could not be read or did not arrive. */
  private static boolean isMadeUp(HttpRequest request) {
    return request instanceof FullHttpRequest;
  }

  @Override
  public String sentMethod() {
    return sentMethod.name();
  }

  /**
   * HEAD is read as GET, so that the header of its response is that of GET, the length included
   * (micronaut-core 3685); the encoder knows that it was HEAD and leaves out the body.
   */
  private static HttpMethod readable(HttpMethod method) {
    if (method.equals(HttpMethod.HEAD)) {
      return HttpMethod.GET;
    }
    String name = method.name();
    return name.equals(name.toUpperCase(Locale.ROOT)) ? method : UNKNOWN;
  }
}
