package dev.representatives.harness.service;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/**
 * Provides every test with the service of this run's {@link Environment}. It starts on first use,
 * and stops when the run ends.
 */
public final class DeploymentExtension extends TypeBasedParameterResolver<Deployment>
    implements ExecutionCondition {
  private static final Namespace NAMESPACE = Namespace.create(DeploymentExtension.class);

  @Override
  public Deployment resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Environment.ofThisRun(), Environment::start, RunningEnvironment.class)
        .deployment();
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Environment.ofThisRun()
        .missing()
        .map(Skipped::because)
        .orElseGet(() -> ConditionEvaluationResult.enabled("the environment is there"));
  }
}
