package dev.representatives.adapter.rest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.Ports;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.netty.channel.ChannelHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The handlers of a connection have the order that docs/architecture.md shows. */
class PipelineCustomizerTest {
  private static final Pattern PICTURE =
      Pattern.compile(
          "^## What a request meets$.*?^connection(.*?)^framework",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern SHOWN = Pattern.compile("^ +([A-Z]\\w+) ", Pattern.MULTILINE);

  @Test
  void the_picture_shows_the_handlers_in_their_order() throws IOException {
    var picture = PICTURE.matcher(Files.readString(Path.of("../docs/architecture.md")));

    assertThat(picture.find()).isTrue();
    assertThat(SHOWN.matcher(picture.group(1)).results().map(shown -> shown.group(1)))
        .containsExactlyElementsOf(handlers());
  }

  private static List<String> handlers() {
    var channel =
        new EmbeddedChannel() {
          @Override
          protected SocketAddress localAddress0() {
            return InetSocketAddress.createUnresolved("localhost", Ports.MANAGEMENT);
          }
        };
    channel
        .pipeline()
        .addLast(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, new HttpServerCodec());
    customizer().complete(channel.pipeline());
    var names =
        channel.pipeline().toMap().values().stream()
            .map(PipelineCustomizerTest::nameOfFile)
            .toList();
    channel.finishAndReleaseAll();
    return names;
  }

  private static PipelineCustomizer customizer() {
    var server = new NettyHttpServerConfiguration();
    return new PipelineCustomizer(
        new RequestSettings(Duration.ofSeconds(5), Duration.ofSeconds(10)),
        new DrainingSettings(Duration.ofMillis(500)),
        new Draining(),
        Ports.management(),
        PipelineCustomizerTest::none,
        server,
        new CompressionPolicy(server));
  }

  private static ConnectionRegistry none() {
    throw new IllegalStateException("the management port has no registry");
  }

  private static String nameOfFile(ChannelHandler handler) {
    Class<?> type = handler.getClass();
    while (type.getEnclosingClass() != null) {
      type = type.getEnclosingClass();
    }
    return type.getSimpleName();
  }
}
