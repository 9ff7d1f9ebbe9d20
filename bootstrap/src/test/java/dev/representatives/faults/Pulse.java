package dev.representatives.faults;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.http.Paths;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** A caller who changes one row of its own all the time, and measures for how long it could not. */
final class Pulse implements AutoCloseable {
  private final Api api;
  private final String path;
  private final Responses responses;
  private final Thread thread = new Thread(this::write);
  private Duration longestGap = Duration.ZERO;
  private long lastBegun;
  private boolean closed;

  /**
   * Begins to write.
   *
   * @param reference of a representative that nobody else writes
   * @param responses get what is answered
   */
  Pulse(Api api, String reference, Responses responses) {
    this.api = api;
    this.path = Paths.representative(reference);
    this.responses = responses;
    this.lastBegun = System.nanoTime();
    thread.start();
  }

  /** Waits until a write that began after now is acknowledged. */
  void awaitWrite() throws InterruptedException {
    long now = System.nanoTime();
    Waiting.until(this, () -> lastBegun > now);
  }

  /** The longest time from one acknowledgement to the next. */
  synchronized Duration longestGap() {
    return longestGap;
  }

  /** Ends after the request in progress. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    long last = System.nanoTime();
    while (!isClosed()) {
      long begun = System.nanoTime();
      if (isAcknowledged()) {
        long now = System.nanoTime();
        acknowledged(begun, Duration.ofNanos(now - last));
        last = now;
      }
    }
  }

  private boolean isAcknowledged() {
    try {
      var answer = api.put(path).json(Map.of("title", "" + System.nanoTime())).sendUnseen();
      responses.answered(answer);
      return answer.status() < 300;
    } catch (IOException e) {
      responses.withoutResponse(e);
      return false;
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized void acknowledged(long begun, Duration gap) {
    lastBegun = begun;
    longestGap = gap.compareTo(longestGap) > 0 ? gap : longestGap;
    notifyAll();
  }
}
