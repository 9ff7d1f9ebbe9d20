package dev.representatives.adapter.rest.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.FuzzInputs;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class StrictHttpCodecFuzzTest {
  private static final String FAILED = "malformed";

  @FuzzInputs
  void the_requests_are_the_same_however_their_bytes_are_cut(byte[] bytes) {
    fuzzerTestOneInput(bytes);
  }

  public static void fuzzerTestOneInput(byte[] bytes) {
    var whole = requests(bytes, Math.max(1, bytes.length));

    assertThat(requests(bytes, 1)).isEqualTo(whole);
    assertThat(requests(bytes, 7)).isEqualTo(whole);
    assertThat(whole.indexOf(FAILED))
        .as("nothing follows what is malformed")
        .isIn(-1, whole.size() - 1);
  }

  /** The lines and fields of each request, its body, and whether it is malformed. */
  private static List<String> requests(byte[] bytes, int part) {
    var channel =
        new EmbeddedChannel(new StrictHttpCodec(new HttpDecoderConfig(), new RequestLine()));
    for (int at = 0; at < bytes.length; at += part) {
      channel.writeInbound(
          Unpooled.copiedBuffer(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + part))));
    }
    var requests = new ArrayList<String>();
    var body = new StringBuilder();
    for (HttpObject message = channel.readInbound();
        message != null;
        message = channel.readInbound()) {
      if (message.decoderResult().isFailure()) {
        // How much of a body precedes the failure depends on when it is noticed.
        requests.add(FAILED);
      } else if (message instanceof HttpRequest request) {
        body.setLength(0);
        requests.add(
            request.method()
                + " "
                + request.uri()
                + " "
                + request.protocolVersion()
                + " "
                + request.headers().entries());
      }
      if (message instanceof HttpContent content) {
        body.append(content.content().toString(ISO_8859_1));
        if (content instanceof LastHttpContent end && content.decoderResult().isSuccess()) {
          requests.add(body + " " + end.trailingHeaders().entries());
        }
      }
      ReferenceCountUtil.release(message);
    }
    channel.finishAndReleaseAll();
    return requests;
  }
}
