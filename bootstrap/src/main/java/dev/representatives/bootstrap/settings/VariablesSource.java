package dev.representatives.bootstrap.settings;

import io.micronaut.context.env.EnvironmentPropertySource;
import io.micronaut.context.env.MapPropertySource;

/** Gives the framework the variables in place of those that it would read itself. */
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
