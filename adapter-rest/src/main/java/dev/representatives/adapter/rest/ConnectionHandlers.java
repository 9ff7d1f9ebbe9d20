package dev.representatives.adapter.rest;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Puts the handlers of this service around the decoder of every connection. */
@Singleton
final class ConnectionHandlers implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  private final Duration header;
  private final Duration whole;
  private final Duration idleTimeoutAtEnd;
  private final BooleanSupplier draining;
  private final ManagementPort managementPort;
  private final BeanProvider<Connections> connections;

  /**
   * @param connections made when there is a server, which this is made before
   */
  ConnectionHandlers(
      @Value("${representatives.request.header-timeout}") Duration header,
      @Value("${representatives.request.timeout}") Duration whole,
      @Value("${representatives.shutdown.idle-timeout}") Duration idleTimeoutAtEnd,
      @Named("draining") BooleanSupplier draining,
      ManagementPort managementPort,
      BeanProvider<Connections> connections) {
    this.header = header;
    this.whole = whole;
    this.idleTimeoutAtEnd = idleTimeoutAtEnd;
    this.draining = draining;
    this.managementPort = managementPort;
    this.connections = connections;
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new OfServer());
    return event.getBean();
  }

  private void complete(ChannelPipeline pipeline) {
    String decoder = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
    if (pipeline.get(decoder) == null) {
      return;
    }
    var progress = new RequestProgress(watchers(pipeline.channel()));
    pipeline.addBefore(decoder, RequestProgress.class.getName() + ".bytes", progress.ofBytes());
    pipeline.addAfter(decoder, HostCheck.class.getName(), new HostCheck());
    pipeline.addAfter(decoder, RequestBoundaryGuard.class.getName(), new RequestBoundaryGuard());
    pipeline.addAfter(decoder, ConnectionOptions.class.getName(), new ConnectionOptions());
    pipeline.addAfter(decoder, RequestProgress.class.getName(), progress);
  }

  private List<RequestProgress.Watcher> watchers(Channel connection) {
    var deadline = new RequestDeadline(header, whole);
    return managementPort.isOf(connection)
        ? List.of(deadline)
        : List.of(deadline, new ConnectionEnd(connections.get(), draining, idleTimeoutAtEnd));
  }

  /** What the server asks to complete a channel; it asks this for one per connection. */
  private final class OfServer implements NettyServerCustomizer {
    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      if (role == ChannelRole.LISTENER) {
        connections.get().listening(channel);
      }
      return role == ChannelRole.CONNECTION ? new OfConnection(channel) : this;
    }
  }

  private final class OfConnection implements NettyServerCustomizer {
    private final Channel channel;

    OfConnection(Channel channel) {
      this.channel = channel;
    }

    @Override
    public void onStreamPipelineBuilt() {
      complete(channel.pipeline());
    }
  }
}
