package dev.representatives.adapter.rest.telemetry;

import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import java.util.Optional;
import org.slf4j.MDC;

/**
 * Adds a value to each line of the log, on every thread that works for the request. The element of
 * the framework copies all values at each change of thread.
 */
record LogContext(String key, String value)
    implements ThreadPropagatedContextElement<Optional<String>> {
  @Override
  public Optional<String> updateThreadContext() {
    var before = Optional.ofNullable(MDC.get(key));
    MDC.put(key, value);
    return before;
  }

  @Override
  public void restoreThreadContext(Optional<String> before) {
    before.ifPresentOrElse(old -> MDC.put(key, old), () -> MDC.remove(key));
  }
}
