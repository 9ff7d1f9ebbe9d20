package dev.representatives.adapter.rest;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.AsciiString;

/**
 * Makes a single word of the list in Connection (RFC 9110, section 7.6.1), since the framework
 * finds close and keep-alive only where they stand alone.
 */
final class ConnectionOptions extends ChannelInboundHandlerAdapter {
  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      simplify(request.headers());
    }
    context.fireChannelRead(message);
  }

  static void simplify(HttpHeaders headers) {
    var options = HeaderList.elements(headers.getAll(HttpHeaderNames.CONNECTION));
    for (AsciiString known :
        new AsciiString[] {HttpHeaderValues.CLOSE, HttpHeaderValues.KEEP_ALIVE}) {
      if (options.stream().anyMatch(known::contentEqualsIgnoreCase)) {
        headers.set(HttpHeaderNames.CONNECTION, known);
        return;
      }
    }
  }
}
