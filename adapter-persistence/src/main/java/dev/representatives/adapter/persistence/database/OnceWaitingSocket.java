package dev.representatives.adapter.persistence.database;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

/**
 * A socket that does not wait again for a peer that has not responded in time. The driver closes
 * such a connection, and the end of a TLS connection would wait as long for a last byte of the
 * peer, while the request waits, too.
 */
final class OnceWaitingSocket extends Socket {
  private volatile boolean silent;

  @Override
  public InputStream getInputStream() throws IOException {
    return new Input(super.getInputStream());
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
        return super.read(bytes, offset, length);
      } catch (SocketTimeoutException e) {
        silent = true;
        throw e;
      }
    }
  }
}
