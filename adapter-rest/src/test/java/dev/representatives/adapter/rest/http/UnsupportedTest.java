package dev.representatives.adapter.rest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.representatives.adapter.rest.Requests;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsupportedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON; charset=UTF-8",
        "application/json;charset=\"utf-8\""
      })
  void json_in_utf_8_is_read(String contentType) {
    assertThat(
            StrictJson.read(request(HttpMethod.PUT, contentType), "{}".getBytes(UTF_8)).isObject())
        .isTrue();
  }

  @Test
  void a_merge_patch_is_a_body_of_patch_alone() {
    var patch = request(HttpMethod.PATCH, "application/merge-patch+json");

    assertThat(StrictJson.read(patch, "{}".getBytes(UTF_8)).isObject()).isTrue();
    refuses(request(HttpMethod.PUT, "application/merge-patch+json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/json; charset=utf-16", "application", ""})
  void any_other_media_type_is_refused(String contentType) {
    refuses(request(HttpMethod.PUT, contentType));
  }

  @Test
  void a_media_type_is_named_exactly_once() {
    refuses(Requests.of(HttpMethod.PUT, "/"));
    refuses(Requests.with(Requests.put("/"), HttpHeaders.CONTENT_TYPE, "application/json"));
  }

  @Test
  void a_body_is_not_encoded() {
    refuses(Requests.with(Requests.put("/"), HttpHeaders.CONTENT_ENCODING, "gzip"));

    var identity = Requests.with(Requests.put("/"), HttpHeaders.CONTENT_ENCODING, "Identity, ");
    assertThat(StrictJson.read(identity, "{}".getBytes(UTF_8)).isObject()).isTrue();
  }

  @Test
  void the_media_types_of_a_method_are_those_that_it_reads() {
    assertThat(Unsupported.mediaTypesOf(io.micronaut.http.HttpMethod.PUT))
        .isEqualTo(List.of("application/json"));
    assertThat(Unsupported.mediaTypesOf(io.micronaut.http.HttpMethod.PATCH))
        .isEqualTo(List.of("application/json", "application/merge-patch+json"));
  }

  @Test
  void the_refusal_names_all_of_them() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(
            () -> StrictJson.read(request(HttpMethod.PATCH, "text/plain"), "{}".getBytes(UTF_8)))
        .withMessage(
            "Send one Content-Type: application/json or application/merge-patch+json in UTF-8, and"
                + " no Content-Encoding.");
  }

  private static void refuses(NettyHttpRequest<Object> request) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> StrictJson.read(request, "{}".getBytes(UTF_8)))
        .matches(problem -> problem.type() == ProblemType.UNSUPPORTED_MEDIA_TYPE);
  }

  private static NettyHttpRequest<Object> request(HttpMethod method, String contentType) {
    return Requests.with(Requests.of(method, "/"), HttpHeaders.CONTENT_TYPE, contentType);
  }
}
