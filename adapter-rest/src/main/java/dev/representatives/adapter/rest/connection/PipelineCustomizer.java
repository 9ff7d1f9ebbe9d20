package dev.representatives.adapter.rest.connection;

import dev.representatives.adapter.rest.SentRequest;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.HttpCompressionStrategy;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpDecoderConfig;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** Adds the handlers of this service around the decoder of every connection. */
@Singleton
final class PipelineCustomizer implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  private final RequestSettings request;
  private final DrainingSettings end;
  private final Draining draining;
  private final ManagementPort managementPort;
  private final BeanProvider<ConnectionRegistry> connections;
  private final NettyHttpServerConfiguration server;
  private final HttpCompressionStrategy compression;

  /**
   * @param connections created with the server, after this object
   */
  PipelineCustomizer(
      RequestSettings request,
      DrainingSettings end,
      Draining draining,
      ManagementPort managementPort,
      BeanProvider<ConnectionRegistry> connections,
      NettyHttpServerConfiguration server,
      HttpCompressionStrategy compression) {
    this.request = request;
    this.end = end;
    this.draining = draining;
    this.managementPort = managementPort;
    this.connections = connections;
    this.server = server;
    this.compression = compression;
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new OfServer());
    return event.getBean();
  }

  void complete(ChannelPipeline pipeline) {
    String decoder = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
    if (pipeline.get(decoder) == null) {
      return;
    }
    // Without this the channel is closed, and its responses are lost, as soon as the client has
    // closed its side of the connection.
    pipeline.channel().config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
    boolean ofOperator = managementPort.isOf(pipeline.channel());
    if (ofOperator) {
      SentRequest.acceptOperator(pipeline.channel());
    }
    var line = new RequestLine();
    var codec = new StrictHttpCodec(decoding(), line);
    pipeline.replace(decoder, decoder, codec);
    var tracker = new RequestTracker(listeners(ofOperator), codec, line);
    pipeline.addBefore(decoder, RequestTracker.class.getName() + ".bytes", tracker.byteHandler());
    String previous = decoder;
    for (var handler :
        List.of(
            new ResponseDate(InstantSource.system()),
            tracker,
            new PipelinedRequests(),
            new AmbiguousRequestGuard(),
            new ContentCoding(compression))) {
      pipeline.addAfter(previous, handler.getClass().getName(), handler);
      previous = handler.getClass().getName();
    }
  }

  private HttpDecoderConfig decoding() {
    return new HttpDecoderConfig()
        .setMaxInitialLineLength(server.getMaxInitialLineLength())
        .setMaxHeaderSize(server.getMaxHeaderSize())
        .setMaxChunkSize(server.getMaxChunkSize())
        .setInitialBufferSize(server.getInitialBufferSize());
  }

  private List<RequestTracker.Listener> listeners(boolean ofOperator) {
    var deadline = new RequestDeadline(request.headerTimeout(), request.timeout());
    return ofOperator
        ? List.of(deadline)
        : List.of(deadline, new ConnectionDrainer(connections.get(), draining, end.idleTimeout()));
  }

  /** Customizes the channels of the server; it creates one customizer per connection. */
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
