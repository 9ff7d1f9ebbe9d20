package dev.representatives.adapter.rest;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Puts a {@link RequestBoundaryGuard} into every connection, right behind the decoder. */
@Singleton
final class RequestBoundaryGuards
    implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new Guarded(Optional.empty()));
    return event.getBean();
  }

  /** What the server asks to complete a channel; it asks the listener's for one per connection. */
  private record Guarded(Optional<Channel> channel) implements NettyServerCustomizer {
    @Override
    public NettyServerCustomizer specializeForChannel(Channel specific, ChannelRole role) {
      return new Guarded(Optional.of(specific));
    }

    @Override
    public void onStreamPipelineBuilt() {
      channel
          .map(Channel::pipeline)
          .filter(p -> p.get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) != null)
          .ifPresent(
              pipeline ->
                  pipeline.addAfter(
                      ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
                      RequestBoundaryGuard.class.getName(),
                      new RequestBoundaryGuard()));
    }
  }
}
