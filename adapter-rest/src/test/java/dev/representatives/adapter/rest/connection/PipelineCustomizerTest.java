package dev.representatives.adapter.rest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.Requests;
import dev.representatives.adapter.rest.SentRequest;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.netty.channel.ChannelHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
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

  @Test
  void a_request_over_the_management_port_is_one_of_an_operator() {
    assertThat(isOfOperator(Ports.MANAGEMENT)).isTrue();
    assertThat(isOfOperator(Ports.PUBLIC)).isFalse();
  }

  @Test
  void no_request_is_one_of_an_operator_if_both_ports_are_the_same() {
    var same = new ManagementPort(Ports.PUBLIC, Ports.PUBLIC);

    assertThat(isOfOperator(Ports.PUBLIC, same)).isFalse();
  }

  private static boolean isOfOperator(int port) {
    return isOfOperator(port, Ports.management());
  }

  private static boolean isOfOperator(int port, ManagementPort managementPort) {
    var channel = completed(port, managementPort);
    var sent = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
    boolean result = SentRequest.isOfOperator(Requests.receivedBy(channel, sent));
    channel.finishAndReleaseAll();
    return result;
  }

  private static List<String> handlers() {
    var channel = completed(Ports.MANAGEMENT, Ports.management());
    var names =
        channel.pipeline().toMap().values().stream()
            .map(PipelineCustomizerTest::nameOfFile)
            .toList();
    channel.finishAndReleaseAll();
    return names;
  }

  private static EmbeddedChannel completed(int port, ManagementPort managementPort) {
    var channel = Ports.channel(port);
    channel
        .pipeline()
        .addLast(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, new HttpServerCodec());
    customizer(managementPort).complete(channel.pipeline());
    return channel;
  }

  private static PipelineCustomizer customizer(ManagementPort managementPort) {
    var server = new NettyHttpServerConfiguration();
    return new PipelineCustomizer(
        new RequestSettings(Duration.ofSeconds(5), Duration.ofSeconds(10)),
        new DrainingSettings(Duration.ofMillis(500)),
        new Draining(),
        managementPort,
        () -> new ConnectionRegistry(/* eventLoops= */ null, managementPort),
        server,
        new CompressionPolicy(server));
  }

  private static String nameOfFile(ChannelHandler handler) {
    Class<?> type = handler.getClass();
    while (type.getEnclosingClass() != null) {
      type = type.getEnclosingClass();
    }
    return type.getSimpleName();
  }
}
