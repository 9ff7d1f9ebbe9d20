package dev.representatives.bootstrap.settings;

import io.micronaut.context.env.PropertySource;
import io.micronaut.context.exceptions.ConfigurationException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The environment variables that hold settings. An empty variable counts as not set, because files
 * of variables and orchestrators leave out a setting in this way.
 *
 * @param values the value of each variable; none is blank
 */
public record Variables(Map<String, String> values) {
  public Variables {
    values =
        values.entrySet().stream()
            .filter(variable -> !variable.getValue().isBlank())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The variables of this process. */
  public static Variables ofProcess() {
    return new Variables(System.getenv());
  }

  /**
   * Returns these variables, overridden by those in a file.
   *
   * @throws ConfigurationException if the file cannot be read
   */
  public Variables overriddenBy(Path file) {
    return overriddenBy(EnvironmentFile.read(file));
  }

  /** Returns these variables in the form in which the framework reads those of the process. */
  public PropertySource asPropertySource() {
    return new VariablesSource(this);
  }

  /** Returns these variables, overridden by the others; an empty override removes a variable. */
  Variables overriddenBy(Map<String, String> others) {
    return new Variables(
        Stream.of(values, others)
            .flatMap(some -> some.entrySet().stream())
            .collect(
                Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other)));
  }

  /** The value of a variable; null if it is not set. */
  public String get(String name) {
    return values.get(name);
  }
}
