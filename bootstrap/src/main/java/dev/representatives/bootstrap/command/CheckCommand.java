package dev.representatives.bootstrap.command;

import dev.representatives.bootstrap.settings.Settings;
import io.micronaut.runtime.graceful.GracefulShutdownManager;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * Starts the service with its settings, but reachable from this machine only, and tests it. If no
 * database is configured, it uses one in memory, so that it leaves no files in an image.
 */
@Command(
    name = "check",
    description = "Starts the service on free ports of this machine, tries it, and stops it.")
final class CheckCommand implements Callable<Integer> {
  private static final String IN_ANY_MEMORY = "jdbc:h2:mem:";
  private static final String IN_MEMORY =
      IN_ANY_MEMORY + "check;MODE=MySQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=2000";
  private static final String LOOPBACK = "127.0.0.1";

  @ParentCommand private RepresentativesCommand program;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var given = ServiceContext.settings(program.variables(), CheckCommand::databaseThatIsSet);
    boolean ours = given.isEmpty();
    var settings = new HashMap<String, Object>();
    int managementPort = FreePort.choose();
    settings.put("micronaut.server.host", LOOPBACK);
    settings.put("micronaut.server.port", -1);
    settings.put("endpoints.all.port", managementPort);
    settings.put(
        ServiceContext.MUST_EXIST, given.filter(url -> !url.startsWith(IN_ANY_MEMORY)).isPresent());
    if (ours) {
      settings.put(Settings.DATABASE_URL, IN_MEMORY);
    }
    try (var context = ServiceContext.startForCommand(program.variables(), settings)) {
      var server = context.getBean(EmbeddedServer.class).start();
      var smokeTest =
          new SmokeTest(server.getURI(), URI.create("http://" + LOOPBACK + ":" + managementPort));
      var failure =
          Stream.concat(smokeTest.reading(), ours ? smokeTest.writing(context) : Stream.empty())
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
    spec.commandLine().getOut().println("The service starts and responds with these settings.");
    return 0;
  }

  /** First validates the settings of the operator, including those that this command replaces. */
  private static Optional<String> databaseThatIsSet(Settings settings) {
    settings.checkServer();
    return settings.databaseUrl();
  }
}
