package dev.representatives.harness.network;

import java.io.IOException;
import java.net.Socket;

/** Closes sockets. */
final class Sockets {
  private Sockets() {}

  static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      // It is closed, as intended.
    }
  }

  /** Closes a connection with RST in place of FIN. */
  static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
    } catch (IOException e) {
      // It is closed already.
    }
    close(socket);
  }
}
