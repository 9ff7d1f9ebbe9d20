package dev.representatives.adapter.persistence.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for servers of tests that need one before they start. The command {@code check} of the
 * service has a {@code FreePort} of its own: a class that ships cannot depend on tests, and these
 * tests cannot depend on {@code bootstrap}.
 */
public final class FreePort {
  // Operating systems assign ports from 32768 (Linux) or 49152 (RFC 6335) to clients. Such a port
  // may be in use again before the server starts.
  private static final int FIRST = 20_000;
  private static final int COUNT = 12_000;

  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

  private FreePort() {}

  /** Returns a port on which nothing listens, and which this JVM has not returned before. */
  public static int next() {
    for (int tries = 0; tries < COUNT; tries++) {
      int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException(
        "no port from %d to %d is free".formatted(FIRST, FIRST + COUNT - 1));
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
