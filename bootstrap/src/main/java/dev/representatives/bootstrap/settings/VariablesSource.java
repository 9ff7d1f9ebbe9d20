package dev.representatives.bootstrap.settings;

import io.micronaut.context.env.EnvironmentPropertySource;
import io.micronaut.context.env.MapPropertySource;

/** Replaces the environment variables that the framework would read from the process. */
final class VariablesSource extends MapPropertySource {
  VariablesSource(Variables variables) {
    super(EnvironmentPropertySource.NAME, variables.values());
  }

  @Override
  public int getOrder() {
    return EnvironmentPropertySource.POSITION;
  }

  @Override
  public PropertyConvention getConvention() {
    return PropertyConvention.ENVIRONMENT_VARIABLE;
  }
}
