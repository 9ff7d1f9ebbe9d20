package dev.representatives.bootstrap;

import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** The container with all that is in it; what cannot work is refused before anything begins. */
final class Service {
  private Service() {}

  /** Starts all but the server. */
  static ApplicationContext start() {
    return start(Map.of());
  }

  /**
   * Starts all but the server.
   *
   * @param settings what is set by the command, which wins over what the operator sets
   */
  static ApplicationContext start(Map<String, Object> settings) {
    var context =
        ApplicationContext.builder()
            .mainClass(Main.class)
            .banner(false)
            .properties(settings)
            .build();
    try {
      var environment = context.getEnvironment().start();
      Settings.of(environment).check();
      return context.start();
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }
}
