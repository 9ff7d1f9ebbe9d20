package dev.representatives.bootstrap;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the service is on its way out. */
@Singleton
final class Draining {
  private final AtomicBoolean begun = new AtomicBoolean();

  /** Begins; false if it had begun before. */
  boolean begin() {
    return begun.compareAndSet(false, true);
  }

  boolean hasBegun() {
    return begun.get();
  }
}
