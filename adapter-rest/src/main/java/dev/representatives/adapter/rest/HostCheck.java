package dev.representatives.adapter.rest;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;

/**
 * Has a request refused like one that cannot be read, unless it names its host exactly once (RFC
 * 9112, 3.2). Filters cannot: they see another request, without headers, where a path is malformed.
 */
final class HostCheck extends ChannelInboundHandlerAdapter {
  private boolean refused;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (refused) {
      // The connection is about to be closed, and nobody would learn what became of this.
      ReferenceCountUtil.release(message);
      return;
    }
    if (message instanceof HttpRequest request
        && request.decoderResult().isSuccess()
        && !isNamed(request)) {
      refused = true;
      request.setDecoderResult(
          DecoderResult.failure(
              new ProblemException(
                  ProblemType.MALFORMED_HEADER,
                  "Send the header Host exactly once (RFC 9112, 3.2).")));
    }
    context.fireChannelRead(message);
  }

  private static boolean isNamed(HttpRequest request) {
    int hosts = request.headers().getAll(HttpHeaderNames.HOST).size();
    boolean mayBeMissing = request.protocolVersion().compareTo(HttpVersion.HTTP_1_1) < 0;
    return hosts == 1 || (hosts == 0 && mayBeMissing);
  }
}
