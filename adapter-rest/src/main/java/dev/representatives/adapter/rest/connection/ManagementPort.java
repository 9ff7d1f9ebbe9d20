package dev.representatives.adapter.rest.connection;

import io.micronaut.context.annotation.Value;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;

/** Distinguishes the connections of operators from those of API clients. */
@Singleton
final class ManagementPort {
  private static final int NONE = 0;

  private final int port;

  ManagementPort(
      @Value("${endpoints.all.port:" + NONE + "}") int managementPort,
      @Value("${micronaut.server.port:" + NONE + "}") int publicPort) {
    this.port = managementPort == publicPort ? NONE : managementPort;
  }

  /** Whether the channel uses the management port; false if both ports are the same. */
  boolean isOf(Channel channel) {
    return port != NONE
        && channel.localAddress() instanceof InetSocketAddress address
        && address.getPort() == port;
  }
}
