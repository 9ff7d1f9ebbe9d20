package dev.representatives.bootstrap.settings;

import java.util.List;
import java.util.Map;

/** The system properties among the settings. */
public final class SystemSettings {
  private static final List<String> PREFIXES =
      List.of("datasources.", "endpoints.", "flyway.", "micronaut.", "otel.", "representatives.");

  /** What the framework reads before it reads settings, straight from the process. */
  private static final Map<String, String> READ_BEFORE =
      Map.of(
          "MICRONAUT_CONFIG_FILES", "micronaut.config.files",
          "MICRONAUT_ENVIRONMENTS", "micronaut.environments");

  private SystemSettings() {}

  /** One that is empty is as one that is not set, like a variable. */
  public static void forgetEmptyOnes() {
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> PREFIXES.stream().anyMatch(name::startsWith))
        .filter(name -> System.getProperty(name).isBlank())
        .forEach(System::clearProperty);
  }

  /** Passes those of a file of variables to the framework. */
  public static void take(Variables variables) {
    READ_BEFORE.forEach(
        (variable, property) -> {
          if (variables.get(variable) != null && System.getProperty(property) == null) {
            System.setProperty(property, variables.get(variable));
          }
        });
  }
}
