package dev.representatives.adapter.rest;

import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;

/** Requests as the framework passes them to filters and controllers, without a server. */
public final class Requests {
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

  /** A request whose body has arrived. */
  public static NettyHttpRequest<Object> withBody(HttpRequest sent, CloseableByteBody body) {
    return receivedBy(new EmbeddedChannel(new ChannelInboundHandlerAdapter()), sent, body);
  }

  public static NettyHttpRequest<Object> of(HttpRequest sent) {
    return receivedBy(new EmbeddedChannel(new ChannelInboundHandlerAdapter()), sent);
  }

  /** A request to the management port. */
  public static NettyHttpRequest<Object> ofOperator(String target) {
    var channel = new EmbeddedChannel(new ChannelInboundHandlerAdapter());
    SentRequest.acceptOperator(channel);
    return receivedBy(
        channel, new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, target));
  }

  /** A request over a connection that has a handler. */
  public static NettyHttpRequest<Object> receivedBy(Channel channel, HttpRequest sent) {
    return receivedBy(channel, sent, null);
  }

  private static NettyHttpRequest<Object> receivedBy(
      Channel channel, HttpRequest sent, CloseableByteBody body) {
    return new NettyHttpRequest<>(
        sent,
        body,
        channel.pipeline().firstContext(),
        ConversionService.SHARED,
        new HttpServerConfiguration());
  }
}
