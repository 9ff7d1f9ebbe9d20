package dev.representatives.adapter.rest.telemetry;

import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;

/** Propagates a trace to every thread that works for the request. */
record TraceContext(Context context) implements ThreadPropagatedContextElement<Scope> {
  @Override
  @SuppressWarnings("MustBeClosedChecker") // Closed below, when the thread goes on to other work.
  public Scope updateThreadContext() {
    return context.makeCurrent();
  }

  @Override
  public void restoreThreadContext(Scope scope) {
    scope.close();
  }
}
