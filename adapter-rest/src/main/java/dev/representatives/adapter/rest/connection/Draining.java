package dev.representatives.adapter.rest.connection;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/** The shutdown of the service as callers notice it; bootstrap decides when it begins. */
@Singleton
public final class Draining {
  private final AtomicBoolean begun = new AtomicBoolean();
  private final BeanProvider<ConnectionRegistry> connections;

  /**
   * @param connections created together with the server
   */
  Draining(BeanProvider<ConnectionRegistry> connections) {
    this.connections = connections;
  }

  /** Begins to close connections with their last response; false if this had begun before. */
  public boolean begin() {
    return begun.compareAndSet(false, true);
  }

  /** Whether the service is about to stop. */
  public boolean hasBegun() {
    return begun.get();
  }

  /**
   * Accepts no further connection, and closes each open one as soon as it has no running request;
   * completes when none is left.
   */
  public CompletionStage<?> closeConnections() {
    return connections.get().shutdownGracefully();
  }
}
