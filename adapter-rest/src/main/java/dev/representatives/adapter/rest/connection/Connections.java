package dev.representatives.adapter.rest.connection;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/** The connections of callers, as far as other rooms and bootstrap decide about them. */
@Singleton
public final class Connections {
  private final Draining draining;
  private final BeanProvider<ConnectionRegistry> registry;

  /**
   * @param registry created together with the server
   */
  Connections(Draining draining, BeanProvider<ConnectionRegistry> registry) {
    this.draining = draining;
    this.registry = registry;
  }

  /** Begins to close connections with their last response; false if this had begun before. */
  public boolean beginDraining() {
    return draining.begin();
  }

  /** Whether the service is about to stop. */
  public boolean isDraining() {
    return draining.hasBegun();
  }

  /**
   * Accepts no further connection, and closes each open one as soon as it has no running request;
   * completes when none is left.
   */
  public CompletionStage<?> closeAll() {
    return registry.get().shutdownGracefully();
  }

  /**
   * Removes the deadline for the whole body of a request, since the response begins before it has
   * arrived: its reader notices a client that stalls.
   */
  public void beginStreaming(HttpRequest<?> request) {
    connection(request).pipeline().fireUserEventTriggered(StreamingBegun.EVENT);
  }

  /** Closes the connection of a client that does not read. */
  public void abort(HttpRequest<?> request) {
    connection(request).close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
  }

  private static Channel connection(HttpRequest<?> request) {
    return ((NettyHttpRequest<?>) request).getChannelHandlerContext().channel();
  }
}
