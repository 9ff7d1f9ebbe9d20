package dev.representatives.bootstrap.client;

import java.io.IOException;
import java.io.InputStream;

/** Reads a body in chunks; its end without the last chunk is a failure. */
final class ChunkedInputStream extends InputStream {
  private static final int HEXADECIMAL = 16;

  private final InputStream in;
  private long left;
  private boolean ended;

  ChunkedInputStream(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (left == 0 && !ended) {
      begin();
    }
    if (ended) {
      return -1;
    }
    int count = in.read(bytes, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new IOException("the connection was closed");
    }
    left -= count;
    if (left == 0) {
      StreamedPost.readLine(in);
    }
    return count;
  }

  private void begin() throws IOException {
    String size = StreamedPost.readLine(in).replaceFirst(";.*", "").strip();
    try {
      left = Long.parseLong(size, HEXADECIMAL);
    } catch (NumberFormatException e) {
      throw new IOException("the response is not HTTP/1.1", e);
    }
    ended = left == 0;
  }
}
