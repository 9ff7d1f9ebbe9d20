package dev.representatives.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A connection over which a request comes byte by byte. */
final class SlowClient {
  private static final int BUFFER = 4_096;

  private final SocketChannel channel;
  private final long connected = System.nanoTime();
  private final StringBuilder received = new StringBuilder();

  private SlowClient(SocketChannel channel) {
    this.channel = channel;
  }

  /** Connects, and sends the beginning of a request. */
  static SlowClient connect(URI baseUrl, String beginning) throws IOException {
    var channel = SocketChannel.open(new InetSocketAddress(baseUrl.getHost(), baseUrl.getPort()));
    var client = new SlowClient(channel);
    channel.write(ISO_8859_1.encode(beginning));
    channel.configureBlocking(false);
    return client;
  }

  void sendByte() {
    try {
      channel.write(ISO_8859_1.encode("x"));
    } catch (IOException e) {
      // The service has closed the connection, which the next read notices.
    }
  }

  /** Reads what there is; whether the service has closed the connection. */
  boolean isClosed() throws IOException {
    var buffer = ByteBuffer.allocate(BUFFER);
    try {
      int count = channel.read(buffer);
      received.append(ISO_8859_1.decode(buffer.flip()));
      if (count >= 0) {
        return false;
      }
    } catch (IOException e) {
      // A reset closes the connection, too.
    }
    channel.close();
    return true;
  }

  String statusLine() {
    return received.toString().lines().findFirst().orElse("no response");
  }

  Duration age() {
    return Duration.ofNanos(System.nanoTime() - connected);
  }
}
