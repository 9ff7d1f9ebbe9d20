package dev.representatives.adapter.rest.connection;

import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** The two ports of a service. */
final class Ports {
  static final int PUBLIC = 8080;
  static final int MANAGEMENT = 8081;

  private Ports() {}

  static ManagementPort management() {
    return new ManagementPort(MANAGEMENT, PUBLIC);
  }

  /** A channel that listens on a port, or was accepted there. */
  static EmbeddedChannel channel(int port) {
    return new EmbeddedChannel() {
      @Override
      protected SocketAddress localAddress0() {
        return InetSocketAddress.createUnresolved("localhost", port);
      }
    };
  }
}
