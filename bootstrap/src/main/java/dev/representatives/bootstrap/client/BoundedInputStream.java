package dev.representatives.bootstrap.client;

import java.io.IOException;
import java.io.InputStream;

/** Reads a body of a known length. */
final class BoundedInputStream extends InputStream {
  private final InputStream in;
  private long left;

  BoundedInputStream(InputStream in, long length) {
    this.in = in;
    this.left = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int count = in.read(bytes, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new IOException("the connection was closed");
    }
    left -= count;
    return count;
  }
}
