package dev.representatives.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.representatives.adapter.rest.Requests;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyMediaTypeTest {
  private static final String NDJSON = "application/x-ndjson";

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "Application/JSON; charset=UTF-8"})
  void json_is_accepted_beside_the_other_type(String contentType) {
    assertThat(BodyMediaType.isJson(request(contentType), NDJSON)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-ndjson", "application/X-NDJSON;charset=\"utf-8\""})
  void the_other_type_is_accepted(String contentType) {
    assertThat(BodyMediaType.isJson(request(contentType), NDJSON)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/x-ndjson; charset=utf-16", "application/ndjson", ""})
  void any_other_media_type_is_refused(String contentType) {
    refuses(request(contentType));
  }

  @Test
  void a_compressed_body_is_refused() {
    refuses(Requests.with(request(NDJSON), HttpHeaders.CONTENT_ENCODING, "gzip"));
  }

  @Test
  void a_part_of_a_body_is_refused() {
    var part = Requests.with(request(NDJSON), HttpHeaders.CONTENT_RANGE, "bytes 0-17/500");

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> BodyMediaType.isJson(part, NDJSON))
        .matches(problem -> problem.type() == ProblemType.MALFORMED_HEADER);
  }

  private static void refuses(NettyHttpRequest<Object> request) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> BodyMediaType.isJson(request, NDJSON))
        .matches(problem -> problem.type() == ProblemType.UNSUPPORTED_MEDIA_TYPE);
  }

  private static NettyHttpRequest<Object> request(String contentType) {
    return Requests.with(Requests.of(HttpMethod.POST, "/"), HttpHeaders.CONTENT_TYPE, contentType);
  }
}
