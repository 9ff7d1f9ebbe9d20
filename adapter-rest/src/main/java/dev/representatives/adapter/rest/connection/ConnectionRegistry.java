package dev.representatives.adapter.rest.connection;

import io.micronaut.http.netty.channel.EventLoopGroupRegistry;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.netty.channel.Channel;
import io.netty.util.concurrent.Future;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The open connections of the API, and their end. Those of the management port stay open. */
@Singleton
final class ConnectionRegistry implements GracefulShutdownCapable {
  private final EventLoopGroupRegistry eventLoops;
  private final ManagementPort managementPort;
  private final Set<Channel> listening = ConcurrentHashMap.newKeySet();
  private final Set<ConnectionDrainer> open = ConcurrentHashMap.newKeySet();

  ConnectionRegistry(EventLoopGroupRegistry eventLoops, ManagementPort managementPort) {
    this.eventLoops = eventLoops;
    this.managementPort = managementPort;
  }

  /**
   * Accepts no further connection, and closes each open one as soon as it has no running request;
   * completes when none is left.
   */
  @Override
  public CompletionStage<?> shutdownGracefully() {
    var ofCallers = listening.stream().filter(channel -> !managementPort.isOf(channel)).toList();
    return all(ofCallers, channel -> whenDone(channel.close()))
        .thenCompose(closed -> whenAcceptedIsOpened())
        .thenCompose(opened -> all(open, ConnectionDrainer::begin));
  }

  void listening(Channel channel) {
    listening.add(channel);
  }

  void opened(ConnectionDrainer connection) {
    open.add(connection);
  }

  void closed(ConnectionDrainer connection) {
    open.remove(connection);
  }

  static CompletableFuture<Void> whenDone(Future<?> future) {
    var done = new CompletableFuture<Void>();
    future.addListener(any -> done.complete(null));
    return done;
  }

  /** Accepted connections wait in the queue of their thread, ahead of this task. */
  private CompletableFuture<Void> whenAcceptedIsOpened() {
    var threads =
        StreamSupport.stream(eventLoops.getDefaultEventLoopGroup().spliterator(), false).toList();
    return all(threads, thread -> whenDone(thread.submit(() -> {})));
  }

  private static <T> CompletableFuture<Void> all(
      Collection<T> things, Function<T, CompletableFuture<Void>> end) {
    return CompletableFuture.allOf(things.stream().map(end).toArray(CompletableFuture<?>[]::new));
  }
}
