package dev.representatives.bootstrap.settings;

import java.util.List;
import java.util.Map;

/** The settings among the system properties. */
public final class SystemSettings {
  private static final List<String> PREFIXES =
      List.of("datasources.", "endpoints.", "flyway.", "micronaut.", "otel.", "representatives.");

  /** Settings that the framework reads directly from the process, before all others. */
  private static final Map<String, String> READ_BEFORE =
      Map.of(
          "MICRONAUT_CONFIG_FILES", "micronaut.config.files",
          "MICRONAUT_ENVIRONMENTS", "micronaut.environments");

  private SystemSettings() {}

  /** Removes empty settings: like an empty variable, an empty property counts as not set. */
  public static void forgetEmptyOnes() {
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> PREFIXES.stream().anyMatch(name::startsWith))
        .filter(name -> System.getProperty(name).isBlank())
        .forEach(System::clearProperty);
  }

  /** Passes these settings from a file of variables to the framework. */
  public static void take(Variables variables) {
    READ_BEFORE.forEach(
        (variable, property) -> {
          if (variables.get(variable) != null && System.getProperty(property) == null) {
            System.setProperty(property, variables.get(variable));
          }
        });
  }
}
