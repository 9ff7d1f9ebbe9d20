package dev.representatives.adapter.persistence.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortTest {
  private static final int FIRST_OF_CLIENTS = 32_768;

  @Test
  void is_never_given_twice_nor_to_a_client_of_anything() {
    var ports = IntStream.range(0, 100).mapToObj(i -> FreePort.next()).toList();

    assertThat(ports)
        .doesNotHaveDuplicates()
        .allSatisfy(port -> assertThat(port).isBetween(1_024, FIRST_OF_CLIENTS - 1));
  }
}
