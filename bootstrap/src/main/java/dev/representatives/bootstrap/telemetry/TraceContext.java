package dev.representatives.bootstrap.telemetry;

import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;

/**
 * Makes the span of a use case the parent of the spans inside it. The framework restores its own
 * context whenever it enters a connection or a transaction, so that context must contain the span.
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
