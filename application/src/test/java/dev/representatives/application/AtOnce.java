package dev.representatives.application;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Runs work on several threads at the same time. Every wait has a limit. */
final class AtOnce {
  private static final int LIMIT_SECONDS = 30;

  private AtOnce() {}

  /** Makes the given number of calls; returns each result, or the exception in its place. */
  static List<Object> times(int count, IntFunction<?> call) {
    return all(IntStream.range(0, count).<Supplier<?>>mapToObj(i -> () -> call.apply(i)).toList());
  }

  /** Makes the calls; returns each result, or the exception in its place. */
  static List<Object> all(List<? extends Supplier<?>> calls) {
    var start = new CyclicBarrier(calls.size());
    var threads = Executors.newFixedThreadPool(calls.size());
    try {
      var outcomes = new ArrayList<Future<Object>>();
      for (Supplier<?> call : calls) {
        Callable<Object> task =
            () -> {
              start.await(LIMIT_SECONDS, TimeUnit.SECONDS);
              return outcome(call);
            };
        outcomes.add(threads.submit(task));
      }
      return outcomes.stream().map(AtOnce::awaited).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  /** Runs work on another thread, and waits for its end. */
  static void elsewhere(Supplier<?> call) {
    if (all(List.of(call)).get(0) instanceof RuntimeException e) {
      throw e;
    }
  }

  private static Object outcome(Supplier<?> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      return e;
    }
  }

  private static Object awaited(Future<Object> outcome) {
    try {
      return outcome.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("another thread was not done", e);
    }
  }
}
