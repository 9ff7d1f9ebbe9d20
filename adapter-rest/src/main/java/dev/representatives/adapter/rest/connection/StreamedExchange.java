package dev.representatives.adapter.rest.connection;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;

/**
 * A request whose response begins before its body has arrived, and which therefore has no deadline
 * for the whole body: its reader notices a client that stalls.
 */
public final class StreamedExchange {
  private final Channel connection;

  private StreamedExchange(Channel connection) {
    this.connection = connection;
  }

  /** What the handlers of the connection receive. */
  record Begun() {}

  /** Removes the deadline of the request. */
  public static StreamedExchange begin(HttpRequest<?> request) {
    var connection = ((NettyHttpRequest<?>) request).getChannelHandlerContext().channel();
    connection.pipeline().fireUserEventTriggered(new Begun());
    return new StreamedExchange(connection);
  }

  /** Closes the connection of a client that does not read. */
  public void abort() {
    connection.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
  }
}
