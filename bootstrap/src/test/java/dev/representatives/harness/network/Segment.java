package dev.representatives.harness.network;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Bytes that have arrived together over one direction of a connection, and were not forwarded. */
public final class Segment {
  private final ProxiedConnection connection;
  private final Socket to;
  private final byte[] bytes;
  private final int count;
  private final Random random;
  private int forwarded;
  private boolean resets;

  Segment(ProxiedConnection connection, Socket to, byte[] bytes, int count, Random random) {
    this.connection = connection;
    this.to = to;
    this.bytes = bytes;
    this.count = count;
    this.random = random;
    this.forwarded = count;
  }

  /** Whether it is part of a request, and not of an answer. */
  public boolean isOfRequest() {
    return connection.isToServer(to);
  }

  public byte[] bytes() {
    return Arrays.copyOf(bytes, count);
  }

  /** Whether one of so many random choices says so. */
  public boolean isOneOf(int choices) {
    return random.nextInt(choices) == 0;
  }

  /** Waits for a random time; what follows in this direction waits, too. */
  public void delay(Duration shortest, Duration longest) {
    long range = longest.minus(shortest).toNanos();
    try {
      TimeUnit.NANOSECONDS.sleep(shortest.toNanos() + (long) (random.nextDouble() * range));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Forwards a random part at most, and resets the connection. */
  public void cut() {
    resets = true;
    forwarded = random.nextInt(count + 1);
  }

  /** Forwards it, and resets the connection when the server answers. */
  public void loseAnswer() {
    connection.loseAnswer();
  }

  /** Forwards nothing from now on, in no direction. */
  public void silence() {
    connection.silence();
  }

  void forward() throws IOException {
    if (connection.losesAnswer() && !isOfRequest()) {
      resets = true;
      forwarded = 0;
    }
    if (!connection.isSilent()) {
      to.getOutputStream().write(bytes, 0, forwarded);
    }
    if (resets) {
      connection.reset();
    }
  }
}
