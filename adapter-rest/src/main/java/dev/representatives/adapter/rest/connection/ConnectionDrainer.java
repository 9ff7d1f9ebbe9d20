package dev.representatives.adapter.rest.connection;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Drains a connection without dropping requests (RFC 9112, section 9.6): the last response carries
 * {@code Connection: close}; an idle connection stays open for a while, for a request in transit;
 * its output is closed first, since a reset could destroy a response that the client has not read.
 */
final class ConnectionDrainer implements RequestTracker.Listener {
  private static final Duration LONGEST_LINGERING = Duration.ofSeconds(1);

  private final ConnectionRegistry connections;
  private final Draining draining;
  private final Duration idleTimeout;

  private ChannelHandlerContext context;
  private RequestTracker tracker;
  private Future<?> timer;
  private boolean begun;
  private boolean lastAnswer;

  ConnectionDrainer(ConnectionRegistry connections, Draining draining, Duration idleTimeout) {
    this.connections = connections;
    this.draining = draining;
    this.idleTimeout = idleTimeout;
  }

  /** Closes the connection as soon as nothing is in transit; completes when it is closed. */
  CompletableFuture<Void> begin() {
    context.executor().execute(this::beginHere);
    return ConnectionRegistry.whenDone(context.channel().closeFuture());
  }

  @Override
  public void opened(ChannelHandlerContext opened, RequestTracker ofConnection) {
    this.context = opened;
    this.tracker = ofConnection;
    connections.opened(this);
  }

  @Override
  public void begun() {
    cancelTimer();
  }

  @Override
  public void answering(HttpResponse response) {
    if (draining.hasBegun() && tracker.isAnsweringLast()) {
      lastAnswer = true;
      // The client then knows that no later request is executed.
      tracker.ignoreWhatFollows();
      response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
  }

  @Override
  public void answered() {
    if (lastAnswer) {
      close();
    } else {
      closeIfIdle();
    }
  }

  @Override
  public void closed() {
    cancelTimer();
    connections.closed(this);
  }

  private void beginHere() {
    begun = true;
    closeIfIdle();
  }

  private void closeIfIdle() {
    if (begun && tracker.isIdle()) {
      setTimer(this::close, idleTimeout);
    }
  }

  private void close() {
    tracker.ignoreWhatFollows();
    setTimer(this::closeBothSides, LONGEST_LINGERING);
    sayGoodbye().addListener(said -> shutDownOutput());
    // Later input is read and discarded until the client closes its side as well.
    context.channel().config().setAutoRead(true);
  }

  private ChannelFuture sayGoodbye() {
    return Optional.ofNullable(context.pipeline().get(SslHandler.class))
        .map(SslHandler::closeOutbound)
        .orElseGet(context.channel()::newSucceededFuture);
  }

  private void shutDownOutput() {
    if (context.channel() instanceof DuplexChannel channel) {
      channel.shutdownOutput().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }
  }

  private void closeBothSides() {
    context.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
  }

  private void setTimer(Runnable action, Duration after) {
    cancelTimer();
    timer = context.executor().schedule(action, after.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void cancelTimer() {
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
  }
}
