package dev.representatives.adapter.rest;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.micronaut.json.JsonMapper;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Puts a {@link RequestDeadline} around the decoder of every connection. */
@Singleton
final class RequestDeadlines implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  private final Duration header;
  private final Duration whole;
  private final JsonMapper json;

  RequestDeadlines(
      @Value("${representatives.request.header-timeout}") Duration header,
      @Value("${representatives.request.timeout}") Duration whole,
      JsonMapper json) {
    this.header = header;
    this.whole = whole;
    this.json = json;
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new Limited(Optional.empty()));
    return event.getBean();
  }

  /** What the server asks to complete a channel; it asks the listener's for one per connection. */
  private final class Limited implements NettyServerCustomizer {
    private final Optional<Channel> channel;

    Limited(Optional<Channel> channel) {
      this.channel = channel;
    }

    @Override
    public NettyServerCustomizer specializeForChannel(Channel specific, ChannelRole role) {
      return new Limited(Optional.of(specific));
    }

    @Override
    public void onStreamPipelineBuilt() {
      channel
          .map(Channel::pipeline)
          .filter(p -> p.get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) != null)
          .ifPresent(
              pipeline -> {
                var deadline = new RequestDeadline(header, whole, json);
                pipeline.addBefore(
                    ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
                    RequestDeadline.class.getName() + ".bytes",
                    deadline.ofBytes());
                pipeline.addAfter(
                    ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
                    RequestDeadline.class.getName(),
                    deadline);
              });
    }
  }
}
