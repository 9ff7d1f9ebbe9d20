package dev.representatives.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.RepeatedTest;

class FreePortTest {
  private static final int FIRST_OF_CLIENTS = 32_768;

  @RepeatedTest(20)
  void can_be_listened_on_and_is_none_that_a_system_gives_to_clients() throws IOException {
    int port = FreePort.choose();

    assertThat(port).isBetween(1_024, FIRST_OF_CLIENTS - 1);
    try (var server = new ServerSocket(port)) {
      assertThat(server.getLocalPort()).isEqualTo(port);
    }
  }
}
