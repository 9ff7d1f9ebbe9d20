package dev.representatives.bootstrap;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Whether the service is on its way out; the REST adapter asks, too, to send callers elsewhere. */
@Singleton
@Named("draining")
final class Draining implements BooleanSupplier {
  private final AtomicBoolean begun = new AtomicBoolean();

  /** Begins; false if it had begun before. */
  boolean begin() {
    return begun.compareAndSet(false, true);
  }

  @Override
  public boolean getAsBoolean() {
    return begun.get();
  }
}
