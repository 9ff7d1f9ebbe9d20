package dev.representatives.adapter.rest.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.core.io.buffer.ReadBufferFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.reactivestreams.Subscription;

/** Bodies that have arrived in parts. */
final class Bodies {
  private static final Duration PROGRESS_TIMEOUT = Duration.ofMinutes(10);

  private Bodies() {}

  /** A body that has arrived as a whole. */
  static ArrivingBody of(String... parts) {
    return ofBytes(Stream.of(parts).map(part -> part.getBytes(UTF_8)).toList());
  }

  /** A body that has arrived as a whole. */
  static ArrivingBody ofBytes(List<byte[]> parts) {
    var body = open(parts);
    body.onComplete();
    return body;
  }

  /** A body that has begun, and whose end has not arrived. */
  static ArrivingBody open(String... parts) {
    return open(Stream.of(parts).map(part -> part.getBytes(UTF_8)).toList());
  }

  private static ArrivingBody open(List<byte[]> parts) {
    var body = new ArrivingBody(PROGRESS_TIMEOUT, () -> false);
    body.onSubscribe(new Requests());
    parts.forEach(part -> add(body, part));
    return body;
  }

  /** A body that is cut after its parts, since the service stops. */
  static ArrivingBody cut(String... parts) {
    var requests = new Requests();
    var body = new ArrivingBody(PROGRESS_TIMEOUT, () -> requests.requested.get() > parts.length);
    body.onSubscribe(requests);
    Stream.of(parts).forEach(part -> add(body, part));
    return body;
  }

  static void add(ArrivingBody body, String part) {
    add(body, part.getBytes(UTF_8));
  }

  private static void add(ArrivingBody body, byte[] part) {
    body.onNext(ReadBufferFactory.getJdkFactory().adapt(part));
  }

  /** Counts the parts that the reader requests. */
  static final class Requests implements Subscription {
    final AtomicInteger requested = new AtomicInteger();
    volatile boolean cancelled;

    @Override
    public void request(long parts) {
      requested.addAndGet((int) parts);
    }

    @Override
    public void cancel() {
      cancelled = true;
    }
  }
}
