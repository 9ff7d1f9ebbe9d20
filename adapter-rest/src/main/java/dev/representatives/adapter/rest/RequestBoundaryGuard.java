package dev.representatives.adapter.rest;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Lets nothing through on a connection after a request whose end is in doubt. {@link WireFilter}
 * answers that request and has the connection closed, but what followed would have run by then.
 */
final class RequestBoundaryGuard extends ChannelInboundHandlerAdapter {
  private boolean inDoubt;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (inDoubt) {
      ReferenceCountUtil.release(message);
      return;
    }
    inDoubt =
        message instanceof HttpRequest request
            && TransferEncoding.isAmbiguous(
                request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING));
    if (inDoubt) {
      ((HttpRequest) message).headers().remove(HttpHeaderNames.CONTENT_LENGTH);
    }
    context.fireChannelRead(message);
    if (inDoubt) {
      context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
    }
  }
}
