package dev.representatives.adapter.rest.bulk;

import io.micronaut.core.io.buffer.ReadBuffer;
import java.io.Closeable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * The body of a request while it arrives. One part is requested at a time, so that the client is
 * slowed down to the pace of the reader. One thread reads, any may add.
 */
final class ArrivingBody implements Subscriber<ReadBuffer>, Closeable {
  /** How soon a reader that waits notices that the service stops. */
  private static final Duration LONGEST_WAIT = Duration.ofMillis(250);

  private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
  private final Duration progressTimeout;
  private final BooleanSupplier stopping;

  private volatile Subscription subscription;
  private boolean ended;
  private boolean complete;

  /**
   * @param progressTimeout how long the next part may take
   * @param stopping whether the service stops, which cuts the body
   */
  ArrivingBody(Duration progressTimeout, BooleanSupplier stopping) {
    this.progressTimeout = progressTimeout;
    this.stopping = stopping;
  }

  /** What has arrived. */
  private sealed interface Arrival {
    final class Part implements Arrival {
      private final byte[] bytes;

      Part(byte[] bytes) {
        this.bytes = bytes;
      }
    }

    record End() implements Arrival {}

    record Broken(Throwable cause) implements Arrival {}
  }

  @Override
  public void onSubscribe(Subscription begun) {
    subscription = begun;
    begun.request(1);
  }

  @Override
  public void onNext(ReadBuffer part) {
    try (part) {
      arrivals.add(new Arrival.Part(part.toArray()));
    }
  }

  @Override
  public void onError(Throwable cause) {
    arrivals.add(new Arrival.Broken(cause));
  }

  @Override
  public void onComplete() {
    arrivals.add(new Arrival.End());
  }

  /**
   * The next part; waits for it. Empty at the end, which may be premature.
   *
   * @throws BrokenExchangeException if the body is malformed, or the client is gone
   */
  Optional<byte[]> next() {
    if (ended) {
      return Optional.empty();
    }
    return await().flatMap(this::open);
  }

  /** Whether {@link #next} returns without waiting. */
  boolean hasArrived() {
    return ended || !arrivals.isEmpty();
  }

  /** Whether the whole body was read; false if the service stops, or if the client has stalled. */
  boolean isComplete() {
    return complete;
  }

  private Optional<Arrival> await() {
    long begun = System.nanoTime();
    while (!stopping.getAsBoolean() && System.nanoTime() - begun < progressTimeout.toNanos()) {
      try {
        var arrival = arrivals.poll(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        if (arrival != null) {
          return Optional.of(arrival);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new BrokenExchangeException("interrupted", e);
      }
    }
    ended = true;
    return Optional.empty();
  }

  private Optional<byte[]> open(Arrival arrival) {
    if (arrival instanceof Arrival.Part part) {
      subscription.request(1);
      return Optional.of(part.bytes);
    }
    ended = true;
    if (arrival instanceof Arrival.Broken broken) {
      throw BrokenExchangeException.of(broken.cause());
    }
    complete = true;
    return Optional.empty();
  }

  /** Discards what is left of the body. */
  @Override
  public void close() {
    if (subscription != null && !complete) {
      subscription.cancel();
    }
  }
}
