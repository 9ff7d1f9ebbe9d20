package dev.representatives.contracts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Additional threads for a test. Every wait has a time limit. */
final class OtherThreads implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            var thread = new Thread(work, "contract");
            thread.setDaemon(true);
            return thread;
          });

  /** Starts the work and returns when it has begun. */
  <T> Future<T> start(Supplier<T> work) {
    var begun = new CountDownLatch(1);
    Future<T> result =
        threads.submit(
            () -> {
              begun.countDown();
              return work.get();
            });
    await(begun);
    return result;
  }

  /** Runs the work on several threads concurrently. */
  <T> List<T> atOnce(int count, Supplier<T> work) {
    var ready = new CountDownLatch(count);
    var results = new ArrayList<Future<T>>();
    for (int i = 0; i < count; i++) {
      results.add(
          threads.submit(
              () -> {
                ready.countDown();
                await(ready);
                return work.get();
              }));
    }
    return results.stream().map(OtherThreads::result).toList();
  }

  /** Returns the result of the work, or throws its exception. */
  static <T> T result(Future<T> work) {
    try {
      return work.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    } catch (TimeoutException e) {
      throw new AssertionError("another thread was not done after " + LIMIT, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new AssertionError("another thread failed", e.getCause());
    }
  }

  /**
   * Whether the work is still running after the given time; throws the exception of failed work.
   */
  static boolean isWaiting(Future<?> work, Duration whilst) {
    try {
      Object unused = work.get(whilst.toMillis(), TimeUnit.MILLISECONDS);
      return false;
    } catch (TimeoutException e) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    } catch (ExecutionException e) {
      Object unused = result(work);
      return false;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("other threads did not start within " + LIMIT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
