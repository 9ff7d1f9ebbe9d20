package dev.representatives.bootstrap.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Sends a body in chunks (RFC 9112, section 7.1). */
final class ChunkedOutputStream extends OutputStream {
  private static final int CHUNK = 32 * 1024;

  private final OutputStream out;
  private final ByteArrayOutputStream chunk = new ByteArrayOutputStream(CHUNK);

  ChunkedOutputStream(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    chunk.write(bytes, offset, length);
    if (chunk.size() >= CHUNK) {
      flush();
    }
  }

  @Override
  public void flush() throws IOException {
    if (chunk.size() > 0) {
      out.write((Integer.toHexString(chunk.size()) + "\r\n").getBytes(US_ASCII));
      chunk.writeTo(out);
      out.write("\r\n".getBytes(US_ASCII));
      chunk.reset();
    }
    out.flush();
  }

  /** Marks the end of the body. */
  void finish() throws IOException {
    flush();
    out.write("0\r\n\r\n".getBytes(US_ASCII));
    out.flush();
  }
}
