package dev.representatives.bootstrap;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.runtime.graceful.GracefulShutdownManager;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jline.utils.Signals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the service when it is told to, without losing a request that it has begun.
 *
 * <p>Signals are handled as such and not by a shutdown hook of the JVM: all hooks run at once, and
 * that of the embedded database closes it under the requests that still need it.
 */
@Singleton
final class GracefulShutdown {
  private static final Logger LOG = LoggerFactory.getLogger(GracefulShutdown.class);

  private final ApplicationContext context;
  private final GracefulShutdownCapable connections;
  private final GracefulShutdownManager manager;
  private final Draining draining;
  private final Duration delay;
  private final Duration gracePeriod;

  GracefulShutdown(
      ApplicationContext context,
      @Named("connections") GracefulShutdownCapable connections,
      GracefulShutdownManager manager,
      Draining draining,
      @Value("${representatives.shutdown.delay}") Duration delay,
      @Value("${representatives.shutdown.grace-period}") Duration gracePeriod) {
    this.context = context;
    this.connections = connections;
    this.manager = manager;
    this.draining = draining;
    this.delay = delay;
    this.gracePeriod = gracePeriod;
  }

  /** From now on a signal ends the service, and then the program with exit code 0. */
  void onSignals() {
    for (var signal : new String[] {"TERM", "INT"}) {
      Signals.register(signal, () -> shutDown(signal));
    }
  }

  private void shutDown(String signal) {
    if (!draining.begin()) {
      LOG.info("SIG{} again; the shutdown goes on.", signal);
      return;
    }
    try {
      LOG.info(
          "SIG{}: shutting down; not ready any more, serving for {} s more.",
          signal,
          delay.toSeconds());
      TimeUnit.NANOSECONDS.sleep(delay.toNanos());
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
    // The framework closes idle connections first (micronaut-core 10701), though a request may be
    // arriving on them.
    var answered =
        connections
            .shutdownGracefully()
            .thenCompose(ended -> manager.shutdownGracefully())
            .toCompletableFuture();
    LOG.info("No new connections; running requests have {} s.", gracePeriod.toSeconds());
    try {
      answered.get(gracePeriod.toNanos(), TimeUnit.NANOSECONDS);
      LOG.info("All requests are answered.");
    } catch (TimeoutException e) {
      LOG.warn("Requests still run after {} s; they are cut off.", gracePeriod.toSeconds());
    } catch (ExecutionException e) {
      LOG.error("Requests could not be awaited.", e);
    }
  }
}
