package dev.representatives.bootstrap.shutdown;

import dev.representatives.adapter.rest.connection.Connections;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.graceful.GracefulShutdownManager;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jline.utils.Signals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the service on a signal without dropping requests in progress.
 *
 * <p>A JVM shutdown hook would not work: all hooks run concurrently, and the hook of the embedded
 * database would close it while requests still need it.
 */
@Singleton
public final class GracefulShutdown {
  private static final Logger LOG = LoggerFactory.getLogger(GracefulShutdown.class);

  private final ApplicationContext context;
  private final GracefulShutdownManager manager;
  private final Connections connections;
  private final ShutdownSettings settings;

  GracefulShutdown(
      ApplicationContext context,
      GracefulShutdownManager manager,
      Connections connections,
      ShutdownSettings settings) {
    this.context = context;
    this.manager = manager;
    this.connections = connections;
    this.settings = settings;
  }

  /** Registers signal handlers: a signal stops the service, and the program exits with code 0. */
  public void onSignals() {
    for (var signal : new String[] {"TERM", "INT"}) {
      Signals.register(signal, () -> shutDown(signal));
    }
  }

  private void shutDown(String signal) {
    if (!connections.beginDraining()) {
      LOG.info("SIG{} again; the shutdown goes on.", signal);
      return;
    }
    try {
      LOG.info(
          "SIG{}: shutting down; not ready any more, serving for {} s more.",
          signal,
          settings.delay().toSeconds());
      TimeUnit.NANOSECONDS.sleep(settings.delay().toNanos());
      awaitRequests();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      context.close();
      LOG.info("Stopped.");
      System.exit(0);
    }
  }

  private void awaitRequests() throws InterruptedException {
    // The framework closes idle connections first (micronaut-core 10701), although a request may be
    // arriving on one of them.
    var answered =
        connections
            .closeAll()
            .thenCompose(ended -> manager.shutdownGracefully())
            .toCompletableFuture();
    LOG.info("No new connections; running requests have {} s.", settings.gracePeriod().toSeconds());
    try {
      answered.get(settings.gracePeriod().toNanos(), TimeUnit.NANOSECONDS);
      LOG.info("All requests are complete.");
    } catch (TimeoutException e) {
      LOG.warn(
          "Requests still run after {} s; they are cut off.", settings.gracePeriod().toSeconds());
    } catch (ExecutionException e) {
      LOG.error("Requests could not be awaited.", e);
    }
  }
}
