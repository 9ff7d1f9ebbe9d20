package dev.representatives.bootstrap.client;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines that end with a line feed, as bytes. */
public final class LineReader implements Closeable {
  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final int maxLength;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int end;

  /**
   * Reads from a stream, which it closes.
   *
   * @param maxLength of a line, in bytes
   */
  public LineReader(InputStream in, int maxLength) {
    this.in = in;
    this.maxLength = maxLength;
  }

  /**
   * The next line, without its line feed; empty at the end.
   *
   * @throws IOException if the line is too long, or the stream is broken
   */
  public Optional<byte[]> next() throws IOException {
    var line = new ByteArrayOutputStream();
    boolean hasBegun = false;
    while (fill()) {
      hasBegun = true;
      int lineFeed = position;
      while (lineFeed < end && buffer[lineFeed] != '\n') {
        lineFeed++;
      }
      line.write(buffer, position, lineFeed - position);
      if (line.size() > maxLength) {
        throw new IOException("a line is longer than " + maxLength + " bytes");
      }
      position = lineFeed;
      if (lineFeed < end) {
        position++;
        break;
      }
    }
    return hasBegun ? Optional.of(line.toByteArray()) : Optional.empty();
  }

  private boolean fill() throws IOException {
    if (position == end) {
      position = 0;
      end = Math.max(in.read(buffer), 0);
    }
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
