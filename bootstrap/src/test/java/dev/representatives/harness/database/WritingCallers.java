package dev.representatives.harness.database;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Callers that write one representative after another until the service accepts no more. */
public final class WritingCallers implements AutoCloseable {
  private static final int WARM = 3;

  private final Supplier<Api> api;
  private final ExecutorService threads;
  private final CountDownLatch warm;
  private final List<CompletableFuture<Void>> running;
  private final Queue<String> answered = new ConcurrentLinkedQueue<>();
  private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();

  public WritingCallers(int count, Supplier<Api> api) {
    this.api = api;
    this.threads = Executors.newFixedThreadPool(count);
    this.warm = new CountDownLatch(count);
    this.running =
        IntStream.range(0, count)
            .mapToObj(i -> CompletableFuture.runAsync(this::callUntilRefused, threads))
            .toList();
  }

  /** Waits until each of them has received several responses. */
  public void awaitWarm() {
    try {
      warm.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until the service accepts none of them. */
  public void join() {
    running.forEach(CompletableFuture::join);
  }

  /** The references whose creation a response has confirmed. */
  public Queue<String> answered() {
    return answered;
  }

  /** The references of requests, sent at least in part, whose connection was then closed. */
  public Queue<String> unanswered() {
    return unanswered;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void callUntilRefused() {
    for (int count = 1; ; count++) {
      String reference = Unique.reference();
      try {
        api.get()
            .put(Paths.representative(reference))
            .header("X-Request-Id", reference)
            .json("{}")
            .send()
            .is(201);
        answered.add(reference);
      } catch (UncheckedIOException e) {
        if (e.getCause() instanceof ConnectException) {
          return;
        }
        unanswered.add(reference);
      }
      if (count == WARM) {
        warm.countDown();
      }
    }
  }
}
