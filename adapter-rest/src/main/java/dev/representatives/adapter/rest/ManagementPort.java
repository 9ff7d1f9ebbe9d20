package dev.representatives.adapter.rest;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;

/** Distinguishes the requests of operators from those of API clients. */
@Singleton
public final class ManagementPort {
  public static final String NOTHING_THERE =
      "There is nothing at this path; this port has /health, /health/liveness, /health/readiness,"
          + " /info and /prometheus.";

  private static final int NONE = 0;

  private final int port;

  ManagementPort(
      @Value("${endpoints.all.port:" + NONE + "}") int managementPort,
      @Value("${micronaut.server.port:" + NONE + "}") int publicPort) {
    this.port = managementPort == publicPort ? NONE : managementPort;
  }

  /** Whether the channel uses the management port; false if both ports are the same. */
  public boolean isOf(Channel channel) {
    return port != NONE
        && channel.localAddress() instanceof InetSocketAddress address
        && address.getPort() == port;
  }

  /** Whether the management port received the request; false if both ports are the same. */
  public boolean received(HttpRequest<?> request) {
    return port != NONE && request.getServerAddress().getPort() == port;
  }
}
