package dev.representatives.adapter.rest.connection;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the service is about to stop, which each connection checks. */
@Singleton
final class Draining {
  private final AtomicBoolean begun = new AtomicBoolean();

  /** False if this had begun before. */
  boolean begin() {
    return begun.compareAndSet(false, true);
  }

  boolean hasBegun() {
    return begun.get();
  }
}
