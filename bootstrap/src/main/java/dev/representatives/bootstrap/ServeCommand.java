package dev.representatives.bootstrap;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine.Command;

/** Runs the service until it is told to stop. */
@Command(name = "serve", description = "Runs the service (the default).")
final class ServeCommand implements Callable<Integer> {
  /** Not an exit code: the server's threads keep the program running. */
  static final int KEEP_RUNNING = -1;

  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

  @Override
  public Integer call() {
    // Libraries that log by the JDK's means do it in the one form, too.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    var context = Service.start();
    var server = context.getBean(EmbeddedServer.class).start();
    context.getBean(GracefulShutdown.class).onSignals();
    announce("Representatives is listening on " + server.getURL());
    context
        .getBean(ManagementUrl.class)
        .beside(server.getURL())
        .ifPresent(url -> announce("Health, info and metrics are on " + url));
    context.getBean(DemoKey.class).offer(server.getURL(), System.err);
    return KEEP_RUNNING;
  }

  /** For whoever sits in front of it; where machines read, as a line that they can read. */
  private static void announce(String sentence) {
    if (LogSettings.isJson(System::getenv)) {
      LOG.info(sentence);
    } else {
      System.err.println(sentence);
    }
  }
}
