package dev.representatives.adapter.rest.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.representatives.adapter.rest.ApiHeaders;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.nio.channels.ClosedChannelException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmbiguousRequestGuardTest {
  private final EmbeddedChannel channel = new EmbeddedChannel(new AmbiguousRequestGuard());

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
  }

  @Test
  void a_plain_request_passes_as_it_is() {
    var request = request(HttpMethod.GET, "/a");

    assertThat(passed(request)).isSameAs(request);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.2", "HTTP/3.0", "HTTP/0.9", "HTTP/2.0"})
  void a_version_that_is_not_spoken_is_refused_and_not_repeated(String version) {
    var request = request(HttpMethod.GET, "/a").setProtocolVersion(HttpVersion.valueOf(version));

    var passed = passed(request);

    assertThat(problem(passed)).isEqualTo(ProblemType.HTTP_VERSION_NOT_SUPPORTED);
    assertThat(passed.protocolVersion()).isEqualTo(HttpVersion.HTTP_1_1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xchunked", "gzip, chunked", "chunked, chunked", "identity", ""})
  void a_transfer_encoding_but_chunked_is_refused(String encoding) {
    var request = request(HttpMethod.PUT, "/a");
    request.headers().set(HttpHeaderNames.TRANSFER_ENCODING, encoding);

    assertThat(problem(passed(request))).isEqualTo(ProblemType.MALFORMED_REQUEST);
  }

  @Test
  void no_host_two_hosts_and_one_that_is_none_are_refused() {
    var none = request(HttpMethod.GET, "/a");
    none.headers().remove(HttpHeaderNames.HOST);
    var two = request(HttpMethod.GET, "/a");
    two.headers().add(HttpHeaderNames.HOST, "b");
    var malformed = request(HttpMethod.GET, "/a");
    malformed.headers().set(HttpHeaderNames.HOST, "a b");

    assertThat(Stream.of(none, two, malformed).map(this::passed).map(r -> problem(r)))
        .containsOnly(ProblemType.MALFORMED_REQUEST);
  }

  @Test
  void a_malformed_target_is_refused_with_all_that_names_the_request() {
    var request = request(HttpMethod.GET, "/M\u00c3\u00bcller/%zz");
    request.headers().set(ApiHeaders.REQUEST_ID, "abc");

    var passed = passed(request);

    assertThat(problem(passed)).isEqualTo(ProblemType.MALFORMED_PATH);
    assertThat(passed.uri()).isEqualTo("/M%C3%BCller/%25zz");
    assertThat(passed.headers().get(ApiHeaders.REQUEST_ID)).isEqualTo("abc");
  }

  @ParameterizedTest
  @CsvSource({"HEAD, GET", "put, UNKNOWN", "Get, UNKNOWN", "PUT, PUT", "PROPFIND, PROPFIND"})
  void the_framework_gets_the_method_that_it_reads_right(String sent, String read) {
    assertThat(passed(request(HttpMethod.valueOf(sent), "/a")).method().name()).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept-Language", "Accept-Charset"})
  void the_framework_does_not_get_the_headers_that_it_fails_to_read(String name) {
    var request = request(HttpMethod.GET, "/a");
    request.headers().set(name, ",");

    assertThat(passed(request).headers().contains(name)).isFalse();
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new NumberFormatException(), ProblemType.MALFORMED_REQUEST),
        Arguments.of(new TooLongHttpLineException(), ProblemType.HEADERS_TOO_LARGE),
        Arguments.of(new TooLongHttpHeaderException(), ProblemType.HEADERS_TOO_LARGE));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void an_unreadable_body_fails_and_never_ends(Exception cause, ProblemType type) {
    channel.writeInbound(request(HttpMethod.PUT, "/a"));
    assertThat(channel.<Object>readInbound()).isInstanceOf(HttpRequest.class);
    var end = new DefaultLastHttpContent();
    end.setDecoderResult(DecoderResult.failure(cause));

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> channel.writeInbound(end))
        .withCauseInstanceOf(ClosedChannelException.class)
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(type));
    assertThat(channel.<Object>readInbound()).isNull();
  }

  @Test
  void the_body_of_a_refused_request_is_dropped() {
    passed(request(HttpMethod.PUT, "/%"));
    channel.writeInbound(new DefaultLastHttpContent());

    assertThat(channel.<Object>readInbound()).isNull();
  }

  private static HttpRequest request(HttpMethod method, String target) {
    var request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, method, target);
    request.headers().set(HttpHeaderNames.HOST, "a");
    return request;
  }

  private HttpRequest passed(HttpRequest request) {
    channel.writeInbound(request);
    return channel.readInbound();
  }

  private static ProblemType problem(HttpRequest request) {
    return ((ProblemException) request.decoderResult().cause()).type();
  }
}
