package dev.representatives.harness.service;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/** Prints once why tests are skipped, because the console of the build only counts them. */
public final class Skipped {
  private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

  private Skipped() {}

  /** Skips all tests to which the condition applies. */
  public static ConditionEvaluationResult because(String reason) {
    tell(reason);
    return ConditionEvaluationResult.disabled(reason);
  }

  /** Skips the rest of the running test. */
  public static void restBecause(String reason) {
    tell(reason);
    Assumptions.abort(reason);
  }

  private static void tell(String reason) {
    if (TOLD.add(reason)) {
      System.err.println("SKIPPED: " + reason);
    }
  }
}
