package dev.representatives.bootstrap.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Reads from a connection, and gives up when nothing moves in either direction any more. */
final class PatientInputStream extends InputStream {
  private static final int TIMEOUT_MILLIS = 60_000;
  private static final int TIMEOUTS = 5;

  private final InputStream in;
  private final AtomicLong sent;

  PatientInputStream(Socket socket, AtomicLong sent) throws IOException {
    socket.setSoTimeout(TIMEOUT_MILLIS);
    this.in = socket.getInputStream();
    this.sent = sent;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    long before = sent.get();
    for (int timeouts = 0; ; ) {
      try {
        return in.read(bytes, offset, length);
      } catch (SocketTimeoutException e) {
        timeouts = sent.get() == before ? timeouts + 1 : 0;
        before = sent.get();
        if (timeouts == TIMEOUTS) {
          throw new IOException("nothing was sent or received for five minutes", e);
        }
      }
    }
  }
}
