package dev.representatives.bootstrap.telemetry;

import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;

/**
 * Makes the span of a use case the parent of what the use case does. The framework restores its own
 * context whenever it enters a connection or a transaction, so the span has to be in that context.
 */
record TraceContext(Context context) implements ThreadPropagatedContextElement<Scope> {
  @Override
  @SuppressWarnings("MustBeClosedChecker") // Closed below, when the thread leaves the use case.
  public Scope updateThreadContext() {
    return context.makeCurrent();
  }

  @Override
  public void restoreThreadContext(Scope scope) {
    scope.close();
  }
}
