package dev.representatives.bootstrap;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs the service until it is told to stop. */
@Command(name = "serve", description = "Runs the service (the default).")
final class ServeCommand implements Callable<Integer> {
  /** Not an exit code: the server's threads keep the program running. */
  static final int KEEP_RUNNING = -1;

  @Override
  public Integer call() {
    ApplicationContext context =
        Micronaut.build(new String[0]).mainClass(Main.class).banner(false).start();
    var server = context.getBean(EmbeddedServer.class);
    System.err.println("Representatives is listening on " + server.getURL());
    context
        .getBean(ManagementPort.class)
        .beside(server.getURL())
        .ifPresent(url -> System.err.println("Health, info and metrics are on " + url));
    context.getBean(DemoKey.class).offer(server.getURL(), System.err);
    return KEEP_RUNNING;
  }
}
