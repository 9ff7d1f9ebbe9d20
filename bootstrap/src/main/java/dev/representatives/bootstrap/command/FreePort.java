package dev.representatives.bootstrap.command;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Chooses a port for the management endpoints, which, unlike the API, need a fixed one. */
final class FreePort {
  // Operating systems assign client ports from 32768 (Linux) or 49152 (RFC 6335) upwards. A port in
  // that range may be free now, but in use when the server binds it.
  private static final int FIRST = 20_000;
  private static final int LAST = 32_000;

  private FreePort() {}

  /** Returns a port that no process listens on. */
  static int choose() {
    return ThreadLocalRandom.current()
        .ints(FIRST, LAST)
        .limit(LAST - FIRST)
        .filter(FreePort::isFree)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No port from %d to %d is free.".formatted(FIRST, LAST - 1)));
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
