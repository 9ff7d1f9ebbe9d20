package dev.representatives.bootstrap.command;

import dev.representatives.bootstrap.settings.Variables;
import dev.representatives.bootstrap.shutdown.GracefulShutdown;
import dev.representatives.bootstrap.shutdown.ReadinessGauge;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.concurrent.Callable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Runs the service until a signal stops it. */
@Command(name = "serve", description = "Runs the service (the default).")
final class ServeCommand implements Callable<Integer> {
  /** Not an exit code: the server's threads keep the program running. */
  static final int KEEP_RUNNING = -1;

  @ParentCommand private RepresentativesCommand program;

  @Override
  public Integer call() {
    return serve(program.variables());
  }

  static int serve(Variables variables) {
    // Send the output of libraries that use JDK logging to the same log.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    var context = ServiceContext.start(variables);
    var server = context.getBean(EmbeddedServer.class).start();
    context.getBean(GracefulShutdown.class).onSignals();
    context.findBean(ReadinessGauge.class).ifPresent(ReadinessGauge::begin);
    Console.announce("Representatives is listening on " + server.getURL());
    Console.announce(
        "Health, info and metrics are on "
            + context.getBean(ManagementUrl.class).beside(server.getURL()));
    ServiceContext.announceDatabase(context);
    context.getBean(DemoKey.class).offer(server.getURL());
    return KEEP_RUNNING;
  }
}
