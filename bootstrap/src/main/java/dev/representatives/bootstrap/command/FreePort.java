package dev.representatives.bootstrap.command;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port for the management endpoints, which, unlike the API, cannot take just any. */
final class FreePort {
  // Systems give clients a port from 32768 (Linux) or 49152 (RFC 6335) on: one of those, free now,
  // may belong to any connection by the time the server wants it.
  private static final int FIRST = 20_000;
  private static final int LAST = 32_000;

  private FreePort() {}

  /** One that nobody listens on. */
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
