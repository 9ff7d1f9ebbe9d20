package dev.representatives.scenarios;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips, and says why, where there is no browser. */
final class BrowserExtension implements ExecutionCondition {
  private static final AtomicBoolean TOLD = new AtomicBoolean();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return BrowserProgram.missing()
        .map(BrowserExtension::skipped)
        .orElseGet(() -> ConditionEvaluationResult.enabled("the browser is there"));
  }

  /** The console of the build counts what is skipped, but does not say why. */
  private static ConditionEvaluationResult skipped(String reason) {
    if (TOLD.compareAndSet(false, true)) {
      System.err.println("SKIPPED: " + reason);
    }
    return ConditionEvaluationResult.disabled(reason);
  }
}
