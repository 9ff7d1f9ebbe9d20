package dev.representatives.adapter.persistence.timeout;

import dev.representatives.adapter.persistence.sql.Deadline;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.util.Optional;

/**
 * A socket that waits for its peer no longer than the {@link Deadline} of the current thread
 * allows, and not again for a peer that has not responded in time. The driver closes such a
 * connection, and the end of a TLS connection would wait as long for a last byte of the peer, while
 * the request waits, too.
 */
final class OnceWaitingSocket extends Socket {
  /** How a socket understands a timeout of 0. */
  private static final int FOR_EVER = Integer.MAX_VALUE;

  private volatile boolean silent;
  private volatile Optional<BoundedOutput> output = Optional.empty();

  @Override
  public void connect(SocketAddress peer, int timeout) throws IOException {
    super.connect(peer, inTime(timeout));
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new Input(super.getInputStream());
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    if (output.isEmpty()) {
      output = Optional.of(new BoundedOutput(super.getOutputStream(), this));
    }
    return output.get();
  }

  private final class Input extends FilterInputStream {
    Input(InputStream of) {
      super(of);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (silent) {
        throw new SocketTimeoutException("the peer did not respond in time before");
      }
      try {
        int count = readInTime(bytes, offset, length);
        output.ifPresent(BoundedOutput::responded);
        return count;
      } catch (SocketTimeoutException e) {
        silent = true;
        throw e;
      }
    }

    private int readInTime(byte[] bytes, int offset, int length) throws IOException {
      int usual = getSoTimeout();
      int inTime = inTime(usual);
      if (inTime == usual) {
        return super.read(bytes, offset, length);
      }
      setSoTimeout(inTime);
      try {
        return super.read(bytes, offset, length);
      } finally {
        setSoTimeout(usual);
      }
    }
  }

  /** The timeout, or what is left until the deadline. */
  private static int inTime(int timeout) throws SocketTimeoutException {
    int longest = timeout == 0 ? FOR_EVER : timeout;
    int millis = (int) Deadline.millisToEnd(longest);
    if (millis == 0) {
      throw new SocketTimeoutException("the time of the request is over");
    }
    return millis == longest ? timeout : millis;
  }
}
