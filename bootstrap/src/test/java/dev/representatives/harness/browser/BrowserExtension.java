package dev.representatives.harness.browser;

import dev.representatives.harness.service.Skipped;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips the tests, with a reason, if there is no browser. */
public final class BrowserExtension implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return BrowserProgram.missing()
        .map(Skipped::because)
        .orElseGet(() -> ConditionEvaluationResult.enabled("the browser is there"));
  }
}
