package dev.representatives.adapter.persistence.timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.representatives.adapter.persistence.sql.Deadline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How often a socket waits for a peer. */
class OnceWaitingSocketTest {
  private static final int FOR_EVER = 0;
  private static final int MORE_THAN_IS_BUFFERED = 32 << 20;
  private static final Duration LONG_AGO = Duration.ofHours(-1);

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
  @Timeout(60)
  void it_waits_until_the_deadline_of_the_thread_and_not_again() throws IOException {
    socket.setSoTimeout(FOR_EVER);
    var input = socket.getInputStream();

    assertThatExceptionOfType(SocketTimeoutException.class)
        .isThrownBy(() -> until(Duration.ZERO, input::read));

    assertThat(socket.getSoTimeout()).isEqualTo(FOR_EVER);
    assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(input::read);
  }

  @Test
  @Timeout(60)
  void after_the_deadline_it_does_not_even_begin_to_wait() throws IOException {
    var input = socket.getInputStream();
    assertThatExceptionOfType(SocketTimeoutException.class)
        .isThrownBy(() -> until(LONG_AGO, input::read))
        .withMessageContaining("over");

    try (var late = new OnceWaitingSocket()) {
      assertThatExceptionOfType(SocketTimeoutException.class)
          .isThrownBy(
              () ->
                  until(
                      LONG_AGO,
                      () -> {
                        late.connect(listening.getLocalSocketAddress(), FOR_EVER);
                        return "connected";
                      }));
    }
  }

  @Test
  void before_the_deadline_it_reads_as_usual() throws IOException {
    socket.setSoTimeout(1_000_000);
    try (var peer = listening.accept()) {
      peer.getOutputStream().write(7);

      int first = until(Duration.ofMinutes(1), socket.getInputStream()::read);
      assertThat(first).isEqualTo(7);
      assertThat(socket.getSoTimeout()).isEqualTo(1_000_000);
    }
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void a_peer_that_accepts_nothing_is_given_up_at_the_deadline() throws IOException {
    var output = socket.getOutputStream();

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                until(
                    Duration.ZERO,
                    () -> {
                      output.write(new byte[MORE_THAN_IS_BUFFERED]);
                      return "accepted";
                    }));
    assertThat(socket.isClosed()).isTrue();
  }

  @Test
  void what_the_peer_accepts_in_time_is_written_and_the_socket_stays_open() throws IOException {
    try (var peer = listening.accept()) {
      var read = CompletableFuture.supplyAsync(() -> firstBytes(peer));

      String written =
          until(
              Duration.ofMinutes(1),
              () -> {
                socket.getOutputStream().write(new byte[MORE_THAN_IS_BUFFERED - 1]);
                socket.getOutputStream().write(7);
                return "accepted";
              });

      assertThat(written).isEqualTo("accepted");
      assertThat(read.join()).hasSize(MORE_THAN_IS_BUFFERED).endsWith(7);
      assertThat(socket.isClosed()).isFalse();
    }
  }

  private static byte[] firstBytes(Socket peer) {
    try {
      return peer.getInputStream().readNBytes(MORE_THAN_IS_BUFFERED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T until(Duration left, Callable<T> work) throws IOException {
    try {
      return Deadline.run(
          System.nanoTime() + left.toNanos(),
          () -> {
            try {
              return work.call();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
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
