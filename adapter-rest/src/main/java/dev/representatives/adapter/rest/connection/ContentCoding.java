package dev.representatives.adapter.rest.connection;

import io.micronaut.http.server.netty.HttpCompressionStrategy;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import java.util.List;

/**
 * Negotiates the coding of a response (RFC 9110, section 12.5.3), which is gzip or none. Netty also
 * chooses snappy, which is not a registered coding (netty 13529), and sets no {@code Vary}.
 */
final class ContentCoding extends ChannelDuplexHandler {
  private final HttpCompressionStrategy compression;

  ContentCoding(HttpCompressionStrategy compression) {
    this.compression = compression;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      choose(request);
    }
    context.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    if (message instanceof HttpResponse response && isNegotiated(response)) {
      response.headers().add(HttpHeaderNames.VARY, HttpHeaderNames.ACCEPT_ENCODING);
    }
    super.write(context, message, promise);
  }

  private static void choose(HttpRequest request) {
    var headers = request.headers();
    List<String> accepted = headers.getAll(HttpHeaderNames.ACCEPT_ENCODING);
    if (!accepted.isEmpty()) {
      headers.remove(HttpHeaderNames.ACCEPT_ENCODING);
      if (AcceptedCodings.of(accepted).prefersGzip()) {
        headers.set(HttpHeaderNames.ACCEPT_ENCODING, HttpHeaderValues.GZIP);
      }
    }
  }

  private boolean isNegotiated(HttpResponse response) {
    return response.headers().contains(HttpHeaderNames.CONTENT_ENCODING)
        || compression.shouldCompress(response);
  }
}
