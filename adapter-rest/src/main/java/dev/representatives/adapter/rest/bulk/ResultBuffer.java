package dev.representatives.adapter.rest.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Results that the client has not received yet. Most clients send everything before they read, so
 * results that exceed the memory wait in a temporary file, which is deleted with this object, and
 * on POSIX systems also when the process is killed.
 */
final class ResultBuffer {
  private static final int PART = 64 * 1024;

  private final int memory;
  private final Deque<byte[]> kept = new ArrayDeque<>();
  private int keptBytes;
  private FileChannel file;
  private long written;
  private long read;
  private boolean ended;
  private Optional<Throwable> failure = Optional.empty();
  private boolean abandoned;
  private long takenNanos = System.nanoTime();

  /**
   * @param memory the bytes that are kept in memory
   */
  ResultBuffer(int memory) {
    this.memory = memory;
  }

  /**
   * Adds a result.
   *
   * @throws BrokenExchangeException if the client is gone
   */
  synchronized void add(byte[] result) {
    if (abandoned) {
      throw new BrokenExchangeException("nobody reads the results");
    }
    if (read == written && keptBytes + result.length <= memory) {
      kept.add(result);
      keptBytes += result.length;
    } else {
      write(result);
    }
    notifyAll();
  }

  /** No result follows. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** No result follows, because of a failure. */
  synchronized void fail(Throwable cause) {
    failure = Optional.of(cause);
    end();
  }

  /** Waits for the first result; throws the failure if it came before. */
  synchronized void awaitFirst() {
    await(() -> !isTaken() || ended);
    if (isTaken()) {
      throwFailure();
    }
  }

  /**
   * The next results; waits for them. Empty at the end.
   *
   * @throws RuntimeException the failure, after all results
   */
  synchronized Optional<byte[]> take() {
    await(() -> !isTaken() || ended || abandoned);
    takenNanos = System.nanoTime();
    notifyAll();
    if (!kept.isEmpty()) {
      return Optional.of(takeKept());
    }
    if (read < written && !abandoned) {
      return Optional.of(readBack());
    }
    close();
    throwFailure();
    return Optional.empty();
  }

  /** An error is wrapped: the thread that sends would end with it, and leave the client alone. */
  private void throwFailure() {
    failure.ifPresent(
        cause -> {
          throw cause instanceof RuntimeException exception
              ? exception
              : new IllegalStateException("the bulk ended with an error", cause);
        });
  }

  /**
   * Waits until all results were taken.
   *
   * @param progressTimeout how long none may be taken, also before this call
   * @return whether all were taken
   */
  synchronized boolean awaitTaken(Duration progressTimeout) {
    try {
      long left = progressTimeout.toNanos();
      while (!isTaken() && !abandoned && left > 0) {
        wait(Duration.ofNanos(left).toMillis() + 1);
        left = progressTimeout.toNanos() - (System.nanoTime() - takenNanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    boolean taken = isTaken() && !abandoned;
    if (!taken) {
      abandon();
    }
    return taken;
  }

  private boolean isTaken() {
    return kept.isEmpty() && read == written;
  }

  /** Nobody takes results any longer. */
  synchronized void abandon() {
    abandoned = true;
    close();
    notifyAll();
  }

  private void await(BooleanSupplier condition) {
    try {
      while (!condition.getAsBoolean()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokenExchangeException("interrupted", e);
    }
  }

  private byte[] takeKept() {
    var part = new ByteArrayOutputStream();
    while (!kept.isEmpty() && part.size() < PART) {
      var result = kept.poll();
      keptBytes -= result.length;
      part.writeBytes(result);
    }
    return part.toByteArray();
  }

  private void write(byte[] result) {
    try {
      if (file == null) {
        file =
            FileChannel.open(
                Files.createTempFile("representatives-bulk", ".ndjson"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
      }
      var bytes = ByteBuffer.wrap(result);
      while (bytes.hasRemaining()) {
        written += file.write(bytes, written);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] readBack() {
    try {
      var part = ByteBuffer.allocate((int) Math.min(PART, written - read));
      while (part.hasRemaining()) {
        read += file.read(part, read);
      }
      if (read == written) {
        file.truncate(0);
        read = 0;
        written = 0;
      }
      return part.array();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void close() {
    kept.clear();
    keptBytes = 0;
    read = 0;
    written = 0;
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      file = null;
    }
  }
}
