package dev.representatives.adapter.rest.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.representatives.adapter.rest.Requests;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.domain.idempotency.RepeatableRequest;
import dev.representatives.domain.idempotency.RepeatableResult;
import dev.representatives.domain.outcome.WriteOutcome;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.json.JsonMapper;
import io.netty.handler.codec.http.HttpMethod;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatableRequestsTest {
  private static final String HEADER = "Idempotency-Key";
  private static final String PATH = "/api/v1/ingest/representatives/REP-001";
  private static final String NAME = "J\u00E1ne\n\n\uD83D\uDE00";

  private final JsonMapper json = JsonMapper.createDefault();
  private final RepeatableRequests requests = new RepeatableRequests(json);
  private final List<RepeatableRequest<String>> received = new ArrayList<>();

  @Test
  void a_request_without_a_key_is_not_repeatable() {
    var response = respond(Requests.withJson(HttpMethod.POST, PATH), "{}");

    assertThat(response.body()).isEqualTo(Map.of("name", NAME));
    assertThat(received).isEmpty();
  }

  @Test
  void the_response_to_a_request_with_a_key_is_the_one_that_is_kept() throws IOException {
    var response = respond(withKey(HttpMethod.POST, PATH, "key"), "{}");

    assertThat(response.code()).isEqualTo(201);
    assertThat(new String((byte[]) response.body(), UTF_8))
        .isEqualTo(new String(json.writeValueAsBytes(Map.of("name", NAME)), UTF_8));
    assertThat(response.header(HttpHeaders.ETAG)).isEqualTo("\"tag\"");
    assertThat(response.header(HttpHeaders.LOCATION)).isEqualTo(PATH);
    assertThat(response.getHeaders().names())
        .containsExactlyInAnyOrder(HttpHeaders.ETAG, HttpHeaders.LOCATION);
  }

  @Test
  void a_replay_is_marked() {
    String kept = "200\nETag: \"old\"\n\n{\"a\": 1}";

    var response =
        requests.respond(
            withKey(HttpMethod.POST, PATH, "key"),
            new byte[0],
            state -> {
              throw new AssertionError("not rendered again");
            },
            () -> {
              throw new AssertionError("not done again");
            },
            request -> new RepeatableResult(Optional.empty(), kept));

    assertThat(response.code()).isEqualTo(200);
    assertThat(response.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(response.header(HttpHeaders.ETAG)).isEqualTo("\"old\"");
    assertThat(new String((byte[]) response.body(), UTF_8)).isEqualTo("{\"a\": 1}");
  }

  @Test
  void the_key_is_that_of_the_same_method_path_query_and_header_only() {
    respond(withKey(HttpMethod.POST, PATH, "key"), "{}");
    respond(withKey(HttpMethod.POST, PATH, "key"), "[]");
    respond(withKey(HttpMethod.PUT, PATH, "key"), "{}");
    respond(withKey(HttpMethod.POST, PATH + "x", "key"), "{}");
    respond(withKey(HttpMethod.POST, PATH + "?dry_run=false", "key"), "{}");
    respond(withKey(HttpMethod.POST, PATH, "KEY"), "{}");

    assertThat(received.get(1).key()).isEqualTo(received.get(0).key());
    assertThat(received.subList(1, received.size()))
        .extracting(RepeatableRequest::key)
        .doesNotHaveDuplicates();
    assertThat(received.get(1).fingerprint()).isNotEqualTo(received.get(0).fingerprint());
    assertThat(received.get(2).fingerprint()).isEqualTo(received.get(0).fingerprint());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "a\tb", "\u0085", "J\u00E1ne"})
  void anything_but_visible_characters_is_malformed(String key) {
    isMalformed(withKey(HttpMethod.POST, PATH, key));
  }

  @Test
  void a_longer_key_or_a_second_one_is_malformed() {
    String longest = "x".repeat(RepeatableRequests.MAX_LENGTH);

    respond(withKey(HttpMethod.POST, PATH, longest), "{}");
    isMalformed(withKey(HttpMethod.POST, PATH, longest + "x"));
    isMalformed(Requests.with(withKey(HttpMethod.POST, PATH, "x"), HEADER, "x"));
    assertThat(received).hasSize(1);
  }

  private void isMalformed(HttpRequest<?> request) {
    var thrown = catchThrowableOfType(ProblemException.class, () -> respond(request, "{}"));
    assertThat(thrown.type()).isEqualTo(ProblemType.MALFORMED_HEADER);
  }

  private HttpResponse<?> respond(HttpRequest<?> request, String content) {
    return requests.respond(
        request,
        content.getBytes(UTF_8),
        RepeatableRequestsTest::created,
        () -> NAME,
        repeatable -> {
          received.add(repeatable);
          return new RepeatableResult(
              Optional.of(WriteOutcome.CREATED), repeatable.rendering().apply(NAME));
        });
  }

  private static MutableHttpResponse<?> created(String name) {
    return HttpResponse.created(Map.of("name", name))
        .header(HttpHeaders.ETAG, "\"tag\"")
        .header(HttpHeaders.LOCATION, PATH);
  }

  private static NettyHttpRequest<Object> withKey(HttpMethod method, String target, String key) {
    var sent = Requests.withJson(method, target);
    return Requests.with(sent, HEADER, key);
  }
}
