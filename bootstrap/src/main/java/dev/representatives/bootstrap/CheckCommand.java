package dev.representatives.bootstrap;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.graceful.GracefulShutdownManager;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Starts the service as it would serve, but out of reach, and asks it whether it works. Without a
 * database it uses one in memory, so that it leaves nothing behind where an image is built.
 */
@Command(
    name = "check",
    description = "Starts the service on free ports of this machine, tries it, and stops it.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private static final String URL_SETTING = "datasources.default.url";
  private static final String IN_MEMORY =
      "jdbc:h2:mem:check;MODE=MySQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=2000";
  private static final String LOOPBACK = "127.0.0.1";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    boolean ours = !isDatabaseSet();
    var settings = new HashMap<String, Object>();
    int managementPort = FreePort.choose();
    settings.put("micronaut.server.host", LOOPBACK);
    settings.put("micronaut.server.port", -1);
    settings.put("endpoints.all.port", managementPort);
    if (ours) {
      settings.put(URL_SETTING, IN_MEMORY);
    }
    try (var context = Service.start(settings)) {
      var server = context.getBean(EmbeddedServer.class).start();
      var trial =
          new Trial(server.getURI(), URI.create("http://" + LOOPBACK + ":" + managementPort));
      var failure =
          Stream.concat(trial.reading(), ours ? trial.writing(context) : Stream.empty())
              .flatMap(Optional::stream)
              .findFirst();
      context
          .getBean(GracefulShutdownManager.class)
          .shutdownGracefully()
          .toCompletableFuture()
          .join();
      if (failure.isPresent()) {
        spec.commandLine().getErr().println(failure.orElseThrow());
        return 1;
      }
    }
    spec.commandLine().getOut().println("The service starts and answers with these settings.");
    return 0;
  }

  private static boolean isDatabaseSet() {
    try (var context = ApplicationContext.builder().banner(false).build()) {
      return !Settings.of(context.getEnvironment().start()).isDefault(URL_SETTING);
    }
  }
}
