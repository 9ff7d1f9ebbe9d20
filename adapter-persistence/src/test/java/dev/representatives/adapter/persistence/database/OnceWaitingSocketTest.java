package dev.representatives.adapter.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How often a socket waits for a peer. */
class OnceWaitingSocketTest {
  private static final int FOR_EVER = 0;

  private final OnceWaitingSocket socket = new OnceWaitingSocket();
  private ServerSocket listening;

  @BeforeEach
  void connect() throws IOException {
    listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    socket.connect(listening.getLocalSocketAddress());
  }

  @AfterEach
  void close() throws IOException {
    socket.close();
    listening.close();
  }

  @Test
  @Timeout(60)
  void it_does_not_wait_again_for_a_peer_that_was_silent() throws IOException {
    socket.setSoTimeout(1);
    assertThatExceptionOfType(SocketTimeoutException.class)
        .isThrownBy(() -> socket.getInputStream().read());

    socket.setSoTimeout(FOR_EVER);
    assertThatExceptionOfType(SocketTimeoutException.class)
        .isThrownBy(() -> socket.getInputStream().read(new byte[2]));
  }

  @Test
  void it_reads_what_the_peer_sends() throws IOException {
    try (var peer = listening.accept()) {
      peer.getOutputStream().write(new byte[] {(byte) 0xff, 1, 2});
      peer.shutdownOutput();
      var input = socket.getInputStream();

      assertThat(input.read()).isEqualTo(0xff);
      assertThat(input.readAllBytes()).containsExactly(1, 2);
      assertThat(input.read()).isEqualTo(-1);
    }
  }
}
