package dev.representatives.adapter.rest.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelinedRequestsTest {
  private final Reads reads = new Reads();
  private final EmbeddedChannel channel = new EmbeddedChannel(reads, new PipelinedRequests());

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
  }

  @Test
  void a_request_waits_for_the_response_to_the_one_before() {
    request("/1");
    request("/2");
    request("/3");
    assertThat(passedOn()).containsExactly("/1", "end");

    respond();
    assertThat(passedOn()).containsExactly("/2", "end");

    respond();
    assertThat(passedOn()).containsExactly("/3", "end");
  }

  @Test
  void a_request_waits_for_the_rest_of_the_one_that_has_its_response_already() {
    channel.writeInbound(begin("/1", HttpVersion.HTTP_1_1));
    respond();
    channel.writeInbound(new DefaultLastHttpContent());
    request("/2");

    assertThat(passedOn()).containsExactly("/1", "end", "/2", "end");
  }

  @Test
  void nothing_is_read_while_a_request_waits() {
    request("/1");
    request("/2");
    int before = reads.count;
    channel.read();
    assertThat(reads.count).isEqualTo(before);

    respond();

    assertThat(reads.count).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "Close", "foo, close", "close, foo"})
  void requests_after_one_that_closes_the_connection_are_dropped(String connection) {
    var last = begin("/1", HttpVersion.HTTP_1_1);
    last.headers().set(HttpHeaderNames.CONNECTION, connection);
    channel.writeInbound(last, new DefaultLastHttpContent());
    request("/2");

    var response = respond();

    assertThat(passedOn()).containsExactly("/1", "end");
    assertThat(response.headers().get(HttpHeaderNames.CONNECTION)).isEqualTo("close");
    assertThat(channel.isOpen()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "keep-alive"})
  void requests_after_one_over_http_1_0_are_dropped(String connection) {
    var last = begin("/1", HttpVersion.HTTP_1_0);
    last.headers().set(HttpHeaderNames.CONNECTION, connection);
    channel.writeInbound(last, new DefaultLastHttpContent());
    request("/2");
    respond();

    assertThat(passedOn()).containsExactly("/1", "end");
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void a_response_to_http_1_0_has_no_chunks() {
    assertThat(isChunkedFor(HttpVersion.HTTP_1_0)).isFalse();
    assertThat(isChunkedFor(HttpVersion.HTTP_1_1)).isTrue();
  }

  private static boolean isChunkedFor(HttpVersion version) {
    var channel = new EmbeddedChannel(new PipelinedRequests());
    channel.writeInbound(begin("/1", version), new DefaultLastHttpContent());
    var response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
    HttpUtil.setTransferEncodingChunked(response, true);
    channel.writeOutbound(response, new DefaultLastHttpContent());
    HttpResponse written = channel.readOutbound();
    channel.finishAndReleaseAll();
    return HttpUtil.isTransferEncodingChunked(written);
  }

  @Test
  void requests_after_a_response_that_closes_the_connection_are_dropped() {
    request("/1");
    request("/2");
    respond("close");

    assertThat(passedOn()).containsExactly("/1", "end");
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void requests_after_an_unreadable_body_are_dropped_and_the_response_closes() {
    channel.writeInbound(begin("/1", HttpVersion.HTTP_1_1), unreadable());
    request("/2");
    var response = respond();

    assertThat(passedOn()).containsExactly("/1", "failure");
    assertThat(response.headers().get(HttpHeaderNames.CONNECTION)).isEqualTo("close");
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void a_body_that_becomes_unreadable_after_the_response_ends_the_connection() {
    channel.writeInbound(begin("/1", HttpVersion.HTTP_1_1));
    respond();
    channel.writeInbound(new DefaultHttpContent(Unpooled.copiedBuffer("{", ISO_8859_1)));
    assertThat(channel.isOpen()).isTrue();

    channel.writeInbound(unreadable());

    assertThat(channel.isOpen()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Content-Length, 2", "Transfer-Encoding, chunked"})
  void a_final_response_before_100_continue_closes_the_connection(String name, String value) {
    channel.writeInbound(expecting("/1", name, value));

    var response = respond();

    assertThat(response.headers().get(HttpHeaderNames.CONNECTION)).isEqualTo("close");
    assertThat(channel.isOpen()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Content-Length, 0", "X, y"})
  void a_final_response_where_no_body_can_come_keeps_the_connection(String name, String value) {
    channel.writeInbound(expecting("/1", name, value));

    var response = respond();
    channel.writeInbound(new DefaultLastHttpContent());

    assertThat(response.headers().contains(HttpHeaderNames.CONNECTION)).isFalse();
    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void a_final_response_after_100_continue_keeps_the_connection() {
    channel.writeInbound(expecting("/1", "Content-Length", "2"));
    channel.writeOutbound(
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
    channel.writeInbound(new DefaultLastHttpContent());

    var response = respond();

    assertThat(response.headers().contains(HttpHeaderNames.CONNECTION)).isFalse();
    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void all_that_a_caller_asked_for_is_done_after_it_has_ended_its_side() {
    request("/1");
    request("/2");
    channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
    assertThat(channel.isOpen()).isTrue();
    respond();
    assertThat(passedOn()).containsExactly("/1", "end", "/2", "end");
    assertThat(channel.isOpen()).isTrue();

    respond();

    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void a_body_that_the_caller_does_not_send_to_its_end_is_unreadable() {
    channel.writeInbound(begin("/1", HttpVersion.HTTP_1_1));
    channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);

    assertThat(passedOn()).containsExactly("/1", "failure");
    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void an_idle_connection_ends_when_the_caller_has_ended_its_side() {
    request("/1");
    respond();
    channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);

    assertThat(channel.isOpen()).isFalse();
  }

  private void request(String path) {
    channel.writeInbound(begin(path, HttpVersion.HTTP_1_1), new DefaultLastHttpContent());
  }

  private static HttpRequest begin(String path, HttpVersion version) {
    return new DefaultHttpRequest(version, HttpMethod.PUT, path);
  }

  private static HttpRequest expecting(String path, String name, String value) {
    var request = begin(path, HttpVersion.HTTP_1_1);
    request.headers().set(name, value);
    request.headers().set(HttpHeaderNames.EXPECT, "100-continue");
    return request;
  }

  private static LastHttpContent unreadable() {
    var content = new DefaultLastHttpContent();
    content.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("broken")));
    return content;
  }

  private FullHttpResponse respond() {
    return respond("keep-alive");
  }

  private FullHttpResponse respond(String connection) {
    var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
    if (connection.equals("close")) {
      response.headers().set(HttpHeaderNames.CONNECTION, connection);
    }
    channel.writeOutbound(response);
    channel.runPendingTasks();
    return response;
  }

  private java.util.List<String> passedOn() {
    var names = new java.util.ArrayList<String>();
    for (HttpObject part = channel.readInbound(); part != null; part = channel.readInbound()) {
      if (part.decoderResult().isFailure()) {
        names.add("failure");
      } else {
        names.add(part instanceof HttpRequest request ? request.uri() : "end");
      }
    }
    return names;
  }

  private static final class Reads extends ChannelOutboundHandlerAdapter {
    private int count;

    @Override
    public void read(ChannelHandlerContext context) {
      count++;
    }
  }
}
