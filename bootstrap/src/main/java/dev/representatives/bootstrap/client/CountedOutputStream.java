package dev.representatives.bootstrap.client;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes that the connection has taken. */
final class CountedOutputStream extends FilterOutputStream {
  private final AtomicLong count;

  CountedOutputStream(OutputStream out, AtomicLong count) {
    super(out);
    this.count = count;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw new BrokenConnectionException(e);
    }
    count.addAndGet(length);
  }
}
