package dev.representatives.adapter.rest.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictHttpCodecTest {
  private static final long SEED = System.nanoTime();
  private static final String CHUNKED =
      "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

  private final StrictHttpCodec codec =
      new StrictHttpCodec(new HttpDecoderConfig(), new RequestLine());
  private final EmbeddedChannel channel = new EmbeddedChannel(codec);

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2\r\n{}\r\n0\r\n\r\n",
        "1\r\n{\r\n1\r\n}\r\n0\r\n\r\n",
        "002\r\n{}\r\n000\r\n\r\n",
        "2;a=b\r\n{}\r\n0;c\r\nTrailer: x\r\n\r\n",
        "2 ;a\r\n{}\r\n0\r\n\r\n"
      })
  void chunks_are_read_however_they_are_cut(String chunks) {
    for (int cut = 1; cut < chunks.length(); cut++) {
      send(CHUNKED + chunks.substring(0, cut));
      send(chunks.substring(cut) + "GET /next HTTP/1.1\r\nHost: a\r\n\r\n");

      assertThat(readBody()).as("cut at %d", cut).isEqualTo("{}");
      assertThat(((HttpRequest) channel.readInbound()).uri()).isEqualTo("/next");
      assertThat(((LastHttpContent) channel.readInbound()).decoderResult().isSuccess()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 2",
        "2\t2",
        "zz",
        "-2",
        "+2",
        "0x2",
        "2x",
        " 2",
        "",
        ";a",
        "FFFFFFFFFF",
        "2\u00a02",
        "2,2",
        "2\r2",
        "2 "
      })
  void a_line_that_is_no_size_breaks_the_body(String line) {
    for (var before : new String[] {"", "2\r\n{}\r\n"}) {
      var fresh =
          new EmbeddedChannel(new StrictHttpCodec(new HttpDecoderConfig(), new RequestLine()));
      fresh.writeInbound(bytes(CHUNKED + before + line + "\r\n{}\r\n0\r\n\r\n"));
      fresh.writeInbound(bytes("GET /next HTTP/1.1\r\nHost: a\r\n\r\n"));

      var messages = new ArrayList<Object>(fresh.inboundMessages());
      assertThat(messages.get(messages.size() - 1))
          .isInstanceOfSatisfying(
              HttpContent.class, end -> assertThat(end.decoderResult().isFailure()).isTrue());
      assertThat(messages.stream().filter(HttpRequest.class::isInstance)).hasSize(1);
      fresh.finishAndReleaseAll();
    }
  }

  @Test
  void chunks_of_any_size_cut_anywhere_arrive_whole() {
    var random = new Random(SEED);
    for (int run = 0; run < 200; run++) {
      var body = new StringBuilder();
      var sent = new StringBuilder(CHUNKED);
      for (int i = random.nextInt(6); i > 0; i--) {
        String chunk = "x".repeat(1 + random.nextInt(40));
        body.append(chunk);
        sent.append(Integer.toHexString(chunk.length()))
            .append("\r\n")
            .append(chunk)
            .append("\r\n");
      }
      sent.append("0\r\n\r\n");
      for (int start = 0; start < sent.length(); ) {
        int end = Math.min(sent.length(), start + 1 + random.nextInt(30));
        send(sent.substring(start, end));
        start = end;
      }
      assertThat(readBody()).as("seed %d", SEED).isEqualTo(body.toString());
    }
  }

  @Test
  void a_space_in_a_target_stays_in_it() {
    send("GET /a b c HTTP/1.1\r\nHost: a\r\n\r\n");

    HttpRequest request = channel.readInbound();
    assertThat(request.decoderResult().isSuccess()).isTrue();
    assertThat(RequestTarget.originForm(request.method(), request.uri())).isEmpty();
    assertThat(RequestTarget.escaped(request.uri())).isEqualTo("/a%20b%20c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET  / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /  HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /\u000bHTTP/1.1\r\nHost: a\r\n\r\n",
        "GET\r/ HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /\fHTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / http/1.1\r\nHost: a\r\n\r\n",
        "GET /a b Http/1.1\r\nHost: a\r\n\r\n",
        " GET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\n Host: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n",
        "PUT / HTTP/1.1\r\nContent-Length: 9\r\n\t9\r\n\r\n123456789"
      })
  void a_header_that_others_read_differently_is_malformed_and_the_last_one(String header) {
    for (int cut = 1; cut <= header.length(); cut++) {
      var fresh =
          new EmbeddedChannel(new StrictHttpCodec(new HttpDecoderConfig(), new RequestLine()));
      fresh.writeInbound(bytes(header.substring(0, cut)));
      fresh.writeInbound(bytes(header.substring(cut) + "GET /next HTTP/1.1\r\nHost: a\r\n\r\n"));

      assertThat(fresh.inboundMessages())
          .as("cut at %d", cut)
          .singleElement()
          .isInstanceOfSatisfying(
              HttpRequest.class,
              request -> assertThat(request.decoderResult().isFailure()).isTrue());
      fresh.finishAndReleaseAll();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"X: a\r\n b\r\n", " X: a\r\n", "\tX: a\r\n", "X: a\r\n \r\n"})
  void a_trailer_that_others_read_differently_breaks_the_body(String trailers) {
    String sent = CHUNKED + "2\r\n{}\r\n0\r\n" + trailers + "\r\n";
    for (int cut = 1; cut <= sent.length(); cut++) {
      var fresh =
          new EmbeddedChannel(new StrictHttpCodec(new HttpDecoderConfig(), new RequestLine()));
      fresh.writeInbound(bytes(sent.substring(0, cut)));
      fresh.writeInbound(bytes(sent.substring(cut) + "GET /next HTTP/1.1\r\nHost: a\r\n\r\n"));

      var messages = new ArrayList<Object>(fresh.inboundMessages());
      assertThat(messages.get(messages.size() - 1))
          .as("cut at %d", cut)
          .isInstanceOfSatisfying(
              HttpContent.class, end -> assertThat(end.decoderResult().isFailure()).isTrue());
      assertThat(messages.stream().filter(HttpRequest.class::isInstance)).hasSize(1);
      fresh.finishAndReleaseAll();
    }
  }

  @Test
  void empty_lines_before_a_request_are_ignored() {
    send("\r\n\r\nGET /a HTTP/1.1\r\nHost: a\r\n\r\n\r\nGET /b HTTP/1.0\r\n\r\n");

    for (var target : List.of("/a", "/b")) {
      HttpRequest request = channel.readInbound();
      assertThat(request.decoderResult().isSuccess()).isTrue();
      assertThat(request.uri()).isEqualTo(target);
      assertThat(channel.<Object>readInbound()).isInstanceOf(LastHttpContent.class);
    }
  }

  @Test
  void a_request_that_begins_behind_another_one_is_noticed() {
    send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
    assertThat(codec.hasBeginning()).isFalse();

    send("GET /a HTTP/1.1\r\nHost: a\r\n\r\nGET /b");

    assertThat(codec.hasBeginning()).isTrue();
  }

  private void send(String text) {
    channel.writeInbound(bytes(text));
  }

  private String readBody() {
    assertThat(channel.<Object>readInbound()).isInstanceOf(HttpRequest.class);
    var body = new StringBuilder();
    while (true) {
      HttpContent content = channel.readInbound();
      assertThat(content.decoderResult().isSuccess()).isTrue();
      body.append(content.content().toString(ISO_8859_1));
      ReferenceCountUtil.release(content);
      if (content instanceof LastHttpContent) {
        return body.toString();
      }
    }
  }

  private static io.netty.buffer.ByteBuf bytes(String text) {
    return Unpooled.copiedBuffer(text, ISO_8859_1);
  }
}
