package dev.representatives.adapter.rest;

import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** Requests as the framework passes them to filters and controllers, without a server. */
public final class Requests {
  private static final int PORT = 8080;

  private Requests() {}

  public static NettyHttpRequest<Object> get(String target) {
    return of(HttpMethod.GET, target);
  }

  /** A request with a body of JSON. */
  public static NettyHttpRequest<Object> put(String target) {
    return withJson(HttpMethod.PUT, target);
  }

  /** A request with a body of JSON. */
  public static NettyHttpRequest<Object> withJson(HttpMethod method, String target) {
    var sent = new DefaultHttpRequest(HttpVersion.HTTP_1_1, method, target);
    sent.headers().set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON);
    return of(sent);
  }

  public static NettyHttpRequest<Object> of(HttpMethod method, String target) {
    return of(new DefaultHttpRequest(HttpVersion.HTTP_1_1, method, target));
  }

  /** The same request with one more header field. */
  public static NettyHttpRequest<Object> with(
      NettyHttpRequest<Object> request, String name, String value) {
    request.getNativeRequest().headers().add(name, value);
    return request;
  }

  public static NettyHttpRequest<Object> of(HttpRequest sent) {
    return receivedAt(PORT, sent);
  }

  /** A request that arrived on a port of this machine. */
  public static NettyHttpRequest<Object> receivedAt(int port, HttpRequest sent) {
    var channel =
        new EmbeddedChannel(new ChannelInboundHandlerAdapter()) {
          @Override
          protected SocketAddress localAddress0() {
            return InetSocketAddress.createUnresolved("localhost", port);
          }
        };
    return new NettyHttpRequest<>(
        sent,
        null,
        channel.pipeline().firstContext(),
        ConversionService.SHARED,
        new HttpServerConfiguration());
  }
}
