package dev.representatives.adapter.rest.connection;

import dev.representatives.adapter.rest.ManagementPort;
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

/** The connections of callers, and how they end. Those of operators stay, to see the end. */
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
   * Takes no further connection, and ends each that is open as soon as no request is under way on
   * it; complete when none is left.
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

  /** What was accepted before is waiting to be opened by its thread, in front of this. */
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
