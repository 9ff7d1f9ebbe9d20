package dev.representatives.bootstrap.settings;

import io.micronaut.context.env.PropertySource;
import io.micronaut.context.exceptions.ConfigurationException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The environment variables that hold settings. One that is empty is as one that is not set, since
 * that is how files of variables and orchestrators leave a setting out.
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

  /** Those that the process was started with. */
  public static Variables ofProcess() {
    return new Variables(System.getenv());
  }

  /**
   * These, unless a file holds the same variable.
   *
   * @throws ConfigurationException when the file cannot be read
   */
  public Variables overriddenBy(Path file) {
    return overriddenBy(EnvironmentFile.read(file));
  }

  /** These as the framework reads those of the process. */
  public PropertySource asPropertySource() {
    return new VariablesSource(this);
  }

  /** These, unless the others hold the same variable; an empty one there takes away one here. */
  Variables overriddenBy(Map<String, String> others) {
    return new Variables(
        Stream.of(values, others)
            .flatMap(some -> some.entrySet().stream())
            .collect(
                Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other)));
  }

  /** The value of a variable; null when it is not set. */
  public String get(String name) {
    return values.get(name);
  }
}
