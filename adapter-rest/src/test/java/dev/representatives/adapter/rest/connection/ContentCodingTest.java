package dev.representatives.adapter.rest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTest {
  private static final int THRESHOLD = 100;

  private final CompressionPolicy policy = policy(THRESHOLD);
  private final EmbeddedChannel channel = new EmbeddedChannel(new ContentCoding(policy));

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
  }

  @ParameterizedTest
  @CsvSource({"gzip, gzip", "*, gzip", "'br, gzip;q=0.1', gzip", "br,", "gzip;q=0,", "'',"})
  void a_caller_is_offered_gzip_or_nothing(String accepted, String offered) {
    var request = request();
    request.headers().set(HttpHeaderNames.ACCEPT_ENCODING, accepted);

    assertThat(passed(request).headers().get(HttpHeaderNames.ACCEPT_ENCODING)).isEqualTo(offered);
  }

  @Test
  void a_caller_that_names_no_coding_is_passed_on_as_it_is() {
    assertThat(passed(request()).headers().isEmpty()).isTrue();
  }

  @Test
  void caches_learn_of_what_depends_on_the_caller() {
    assertThat(vary(response("text/html", THRESHOLD))).isEqualTo("accept-encoding");
    assertThat(vary(response("text/html", THRESHOLD - 1))).isNull();
    var encoded = response("image/png", THRESHOLD);
    encoded.headers().set(HttpHeaderNames.CONTENT_ENCODING, "gzip");
    assertThat(vary(encoded)).isEqualTo("accept-encoding");
  }

  @Test
  void text_of_some_length_is_compressed() {
    assertThat(policy.shouldCompress(response("application/json", THRESHOLD))).isTrue();
    assertThat(policy.shouldCompress(response("application/json", THRESHOLD - 1))).isFalse();
  }

  @Test
  void text_of_an_unknown_length_is_compressed() {
    var response = response("application/json", 0);
    response.headers().remove(HttpHeaderNames.CONTENT_LENGTH);

    assertThat(policy.shouldCompress(response)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "application/octet-stream"})
  void a_response_that_is_no_text_is_not_compressed(String contentType) {
    assertThat(policy.shouldCompress(response(contentType, THRESHOLD))).isFalse();
  }

  @Test
  void a_response_without_a_type_or_with_a_strong_tag_is_not_compressed() {
    var untyped = response("text/html", THRESHOLD);
    untyped.headers().remove(HttpHeaderNames.CONTENT_TYPE);
    var tagged = response("text/html", THRESHOLD);
    tagged.headers().set(HttpHeaderNames.ETAG, "\"a\"");

    assertThat(policy.shouldCompress(untyped)).isFalse();
    assertThat(policy.shouldCompress(tagged)).isFalse();
  }

  @Test
  void a_negative_threshold_turns_compression_off() {
    assertThat(policy(0).isEnabled()).isTrue();
    assertThat(policy(-1).isEnabled()).isFalse();
    assertThat(policy(-1).shouldCompress(response("text/html", THRESHOLD))).isFalse();
  }

  @Test
  void the_effort_is_that_of_the_server() {
    var server = new NettyHttpServerConfiguration();
    server.setCompressionLevel(7);
    server.setMaxZstdEncodeSize(4711);

    assertThat(new CompressionPolicy(server).getCompressionLevel()).isEqualTo(7);
    assertThat(new CompressionPolicy(server).getMaxZstdEncodeSize()).isEqualTo(4711);
  }

  private HttpRequest passed(HttpRequest request) {
    channel.writeInbound(request);
    return channel.readInbound();
  }

  private String vary(HttpResponse response) {
    channel.writeOutbound(response, LastHttpContent.EMPTY_LAST_CONTENT);
    HttpResponse written = channel.readOutbound();
    channel.releaseOutbound();
    return written.headers().get(HttpHeaderNames.VARY);
  }

  private static CompressionPolicy policy(int threshold) {
    var server = new NettyHttpServerConfiguration();
    server.setCompressionThreshold(threshold);
    return new CompressionPolicy(server);
  }

  private static HttpRequest request() {
    return new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
  }

  private static HttpResponse response(String contentType, int length) {
    var response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
    response.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
    response.headers().set(HttpHeaderNames.CONTENT_LENGTH, length);
    return response;
  }
}
