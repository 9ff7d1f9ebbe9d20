package dev.representatives.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.representatives.adapter.rest.Requests;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.domain.conditional.EntityTag;
import dev.representatives.domain.conditional.EntityTags;
import dev.representatives.domain.conditional.Precondition;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.netty.NettyHttpRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadersTest {
  private static final EntityTag A = new EntityTag("a");
  private static final EntityTag B = new EntityTag("b");

  @Test
  void without_a_header_nothing_is_expected() {
    assertThat(RequestHeaders.precondition(Requests.get("/")).isEmpty()).isTrue();
  }

  @Test
  void an_asterisk_is_any_state() {
    assertThat(RequestHeaders.precondition(ifMatch("*")))
        .isEqualTo(new Precondition(Optional.of(EntityTags.ANY), Optional.empty()));
    assertThat(RequestHeaders.precondition(Requests.with(ifMatch("*"), "If-None-Match", "*")))
        .isEqualTo(new Precondition(Optional.of(EntityTags.ANY), Optional.of(EntityTags.ANY)));
  }

  @Test
  void tags_of_all_lines_count_weak_ones_apart() {
    var request = Requests.with(ifMatch("\"a\", W/\"b\""), HttpHeaders.IF_MATCH, "\"b\"");

    assertThat(RequestHeaders.precondition(request))
        .isEqualTo(
            new Precondition(
                Optional.of(new EntityTags(false, List.of(A, B), List.of(B))), Optional.empty()));
  }

  @Test
  void an_empty_tag_is_a_tag() {
    assertThat(RequestHeaders.precondition(ifMatch("\"\"")))
        .isEqualTo(
            new Precondition(
                Optional.of(new EntityTags(false, List.of(new EntityTag("")), List.of())),
                Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "a",
        "\"",
        "\"a",
        "a\"",
        "w/\"a\"",
        "W/a",
        "*, \"a\"",
        "\"a b\"",
        "\"a\" b"
      })
  void a_malformed_header_of_a_write_is_refused(String value) {
    for (var header : new String[] {HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH}) {
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(
              () -> RequestHeaders.precondition(Requests.with(Requests.put("/"), header, value)))
          .withMessageStartingWith(header + " must be * or a list")
          .matches(problem -> problem.type() == ProblemType.MALFORMED_HEADER);
    }
  }

  @Test
  void a_reader_whose_tag_is_malformed_gets_a_copy() {
    var malformed = Requests.with(Requests.get("/"), HttpHeaders.IF_NONE_MATCH, "a");

    assertThat(RequestHeaders.precondition(malformed).isEmpty()).isTrue();
    assertThat(read(RequestHeaders.precondition(malformed)).body()).isEqualTo("copy");
  }

  @Test
  void a_malformed_if_match_of_a_reader_is_refused() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(
            () ->
                RequestHeaders.precondition(
                    Requests.with(Requests.get("/"), HttpHeaders.IF_MATCH, "a")));
  }

  @Test
  void a_reader_that_has_the_state_gets_its_tag_alone() {
    var response =
        read(
            RequestHeaders.precondition(
                Requests.with(Requests.get("/"), HttpHeaders.IF_NONE_MATCH, "W/\"a\"")));

    assertThat((Object) response.status()).isEqualTo(HttpStatus.NOT_MODIFIED);
    assertThat(response.header(HttpHeaders.ETAG)).isEqualTo("\"a\"");
    assertThat(response.getBody()).isEmpty();
  }

  @Test
  void any_other_reader_gets_the_representation_with_its_tag() {
    var response = read(Precondition.NONE);

    assertThat(response.body()).isEqualTo("copy");
    assertThat(response.header(HttpHeaders.ETAG)).isEqualTo("\"a\"");
  }

  @Test
  void what_has_no_tag_is_read_without_one() {
    var response = Responses.readUntagged(Precondition.NONE, () -> HttpResponse.ok("copy"));

    assertThat(response.body()).isEqualTo("copy");
    assertThat(response.header(HttpHeaders.ETAG)).isNull();
  }

  private static HttpResponse<String> read(Precondition precondition) {
    return Responses.read(precondition, A, () -> HttpResponse.ok("copy"));
  }

  private static NettyHttpRequest<Object> ifMatch(String value) {
    return Requests.with(Requests.put("/"), HttpHeaders.IF_MATCH, value);
  }
}
