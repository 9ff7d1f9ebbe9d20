package dev.representatives.bootstrap.command;

import dev.representatives.bootstrap.settings.Settings;
import dev.representatives.bootstrap.settings.Variables;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Creates the container and its beans; invalid settings are rejected before a bean is created. */
final class ServiceContext {
  /** The setting that prevents the persistence adapter from creating an embedded database. */
  static final String MUST_EXIST = "embedded-database.must-exist";

  private static final String DATABASE = "database";

  private ServiceContext() {}

  /**
   * Starts everything but the server, as the service does.
   *
   * @throws ConfigurationException with instructions for the operator
   */
  static ApplicationContext start(Variables variables) {
    var context = build(variables, Map.of());
    return start(context, Settings::checkServer);
  }

  /**
   * Starts everything but the server, for a command that does not serve. The command announces its
   * database, and creates no embedded one, since that would not be the one of the service.
   *
   * @param settings settings of the command, which override those of the operator
   * @throws ConfigurationException with instructions for the operator
   */
  static ApplicationContext startForCommand(Variables variables, Map<String, Object> settings) {
    var all = new HashMap<String, Object>(Map.of(MUST_EXIST, true));
    all.putAll(settings);
    var context = start(build(variables, all), Settings::check);
    announceDatabase(context);
    return context;
  }

  /** Evaluates the settings of the operator. */
  static <T> T settings(Variables variables, Function<Settings, T> work) {
    try (var context = build(variables, Map.of())) {
      return work.apply(Settings.of(context.getEnvironment().start()));
    }
  }

  /** Announces the database of a container, without credentials. */
  static void announceDatabase(ApplicationContext context) {
    context
        .findBean(Argument.of(Supplier.class, String.class), Qualifiers.byName(DATABASE))
        .ifPresent(sentence -> Console.announce(sentence.get().toString()));
  }

  private static ApplicationContext start(ApplicationContext context, Consumer<Settings> check) {
    try {
      check.accept(Settings.of(context.getEnvironment().start()));
      return context.start();
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  private static ApplicationContext build(Variables variables, Map<String, Object> settings) {
    return ApplicationContext.builder()
        .banner(false)
        .environmentPropertySource(false)
        .propertySources(variables.asPropertySource())
        .singletons(variables)
        .properties(settings)
        .build();
  }
}
