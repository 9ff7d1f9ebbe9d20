package dev.representatives.adapter.persistence.timeout;

import dev.representatives.adapter.persistence.sql.Deadline;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The output of a socket. A write waits for a peer that accepts nothing, and has no timeout: what
 * ends it at the {@link Deadline} of the current thread is that another thread closes the socket.
 * That happens only while the write waits, never to a connection that was given back.
 */
final class BoundedOutput extends FilterOutputStream {
  /** So few bytes never wait, since the peer has accepted all before it has responded. */
  private static final int ALWAYS_BUFFERED = 8_192;

  private static final long NO_DEADLINE = Long.MAX_VALUE;
  private static final ScheduledThreadPoolExecutor WATCH = watch();

  private final Closeable socket;
  private int withoutResponse;

  BoundedOutput(OutputStream output, Closeable socket) {
    super(output);
    this.socket = socket;
  }

  private static ScheduledThreadPoolExecutor watch() {
    var executor =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              var thread = new Thread(work, "late-writes");
              thread.setDaemon(true);
              return thread;
            });
    executor.setRemoveOnCancelPolicy(true);
    return executor;
  }

  /** The peer has responded to what was written. */
  void responded() {
    withoutResponse = 0;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    withoutResponse += length;
    long millis =
        withoutResponse <= ALWAYS_BUFFERED ? NO_DEADLINE : Deadline.millisToEnd(NO_DEADLINE);
    if (millis == NO_DEADLINE) {
      out.write(bytes, offset, length);
    } else {
      writeInTime(bytes, offset, length, millis);
    }
  }

  private void writeInTime(byte[] bytes, int offset, int length, long millis) throws IOException {
    var ended = new AtomicBoolean();
    var late = WATCH.schedule(() -> closeUnless(ended), millis, TimeUnit.MILLISECONDS);
    boolean inTime;
    try {
      out.write(bytes, offset, length);
    } finally {
      inTime = isInTime(ended, late);
    }
    if (!inTime) {
      throw new SocketTimeoutException("the peer did not accept a request in time");
    }
  }

  /** Whether the write ends by itself; from then on, nobody closes the socket. */
  private static boolean isInTime(AtomicBoolean ended, Future<?> late) {
    late.cancel(false);
    return ended.compareAndSet(false, true);
  }

  private void closeUnless(AtomicBoolean ended) {
    if (ended.compareAndSet(false, true)) {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
