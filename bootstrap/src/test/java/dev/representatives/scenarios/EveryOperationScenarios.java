package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Operation;
import dev.representatives.harness.description.DescriptionRules;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.AnswerRules;
import dev.representatives.harness.http.Exchange;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.RawHttp;
import dev.representatives.harness.http.Unique;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the API description promises for every operation, tested with each of them. */
class EveryOperationScenarios extends Scenarios {
  private static final int OVER_16_KIB = 17_000;
  private static final int OVER_1_MIB = (1 << 20) + 1;

  @ParameterizedTest
  @EnumSource
  void a_query_that_is_no_utf8_is_refused(Operation operation) {
    call(operation, "?x=%FF").send().isProblem(400, "INVALID_ENCODING");
  }

  @ParameterizedTest
  @EnumSource
  void a_caller_that_does_not_accept_json_gets_406(Operation operation) {
    call(operation, "").header("Accept", "text/html").send().isProblem(406, "NOT_ACCEPTABLE");
  }

  @ParameterizedTest
  @EnumSource
  void too_long_a_query_is_refused(Operation operation) {
    var answer = call(operation, "?x=" + "a".repeat(OVER_16_KIB)).send();

    answer.isProblem(414, "URI_TOO_LONG");
    assertThat(answer.text("/instance")).startsWith(Paths.BASE_PATH + "/");
    assertThat(answer.requiredHeader("Connection")).isEqualToIgnoringCase("close");
  }

  @ParameterizedTest
  @EnumSource
  void too_long_a_header_is_refused(Operation operation) {
    call(operation, "")
        .header("X-Long", "a".repeat(OVER_16_KIB))
        .send()
        .isProblem(431, "HEADERS_TOO_LARGE");
  }

  @ParameterizedTest
  @EnumSource
  void too_large_a_body_is_refused(Operation operation) {
    assumeThat(operation.isBulk()).as("a bulk has limits of its own").isFalse();
    operation
        .bare(api(), Operation.Keys.unused())
        .json("{\"name\": \"" + "a".repeat(OVER_1_MIB) + "\"}")
        .send()
        .isProblem(413, "PAYLOAD_TOO_LARGE");
  }

  @ParameterizedTest
  @EnumSource
  void a_body_that_is_broken_is_refused_and_nothing_follows(Operation operation) {
    var keys = operation.suitable(given());
    String next = Unique.reference();
    for (var chunks :
        List.of(
            "2\r\n{}\r\nzz\r\n", "2\r\n{}0\r\n\r\n", "2\r\n{}\r\n2 2\r\n{}\r\n0\r\n\r\n", "x")) {
      try (var connection = RawHttp.connect(deployment().baseUrl())) {
        connection.send(
            raw(operation.method(), operation.path(keys), "HTTP/1.1")
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunks
                + raw("PUT", Paths.representative(next), "HTTP/1.1")
                + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        connection.endOutput();

        var answer = AnswerRules.check(connection.read()).isProblem(400, "MALFORMED_REQUEST");

        assertThat(answer.text("/instance")).isEqualTo(Paths.BASE_PATH + operation.path(keys));
        assertThat(connection.isClosed()).isTrue();
      }
    }
    api().get(Paths.representative(next)).send().is(404);
    if (operation == Operation.CREATE_REPRESENTATIVE) {
      api().get(operation.path(keys)).send().is(404);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_version_of_http_that_is_not_spoken_is_refused(Operation operation) {
    String path = operation.path(Operation.Keys.unused());
    try (var connection = RawHttp.connect(deployment().baseUrl())) {
      connection.send(raw(operation.method(), path, "HTTP/3.0") + "\r\n");

      var answer =
          AnswerRules.checkForm(connection.read()).isProblem(505, "HTTP_VERSION_NOT_SUPPORTED");

      DescriptionRules.of(deployment().baseUrl())
          .ifPresent(
              rules ->
                  rules.check(
                      new Exchange(
                          operation.method(),
                          Paths.BASE_PATH + path,
                          Map.of(),
                          () -> new byte[0],
                          answer)));
      assertThat(connection.isClosed()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_id_of_a_request_that_succeeds_comes_back(Operation operation) {
    var keys = operation.suitable(given());
    String id = Unique.key("request-");

    var answer = operation.call(api(), keys).header("X-Request-Id", id).send();

    assertThat(answer.status()).isBetween(200, 204);
    assertThat(answer.requiredHeader("X-Request-Id")).isEqualTo(id);
  }

  @Test
  void strict_handling_is_confirmed_by_every_write_of_a_representative() {
    String path = Paths.representative(Unique.reference());

    isConfirmed(strict(api().put(path)).is(201));
    isConfirmed(strict(api().put(path)).is(200));
    isConfirmed(strict(api().patch(path)).is(200));
    isConfirmed(strict(api().post(Paths.representative(Unique.reference()))).is(201));
  }

  @Test
  void a_patch_accepts_if_none_match_too() {
    String path = Paths.representative(given().representative());

    api()
        .patch(path)
        .header("If-None-Match", "\"another\"")
        .json(Map.of("name", "Jane"))
        .send()
        .is(200);
  }

  private Api.Call call(Operation operation, String query) {
    var keys = Operation.Keys.unused();
    return api().call(operation.method(), operation.path(keys) + query);
  }

  private String raw(String method, String path, String version) {
    return "%s %s%s %s\r\nHost: localhost\r\nX-API-Key: %s\r\n"
        .formatted(method, Paths.BASE_PATH, path, version, deployment().apiKey());
  }

  private static Answer strict(Api.Call call) {
    return call.header("Prefer", "handling=strict").json(Map.of("name", "Jane")).send();
  }

  private static void isConfirmed(Answer answer) {
    assertThat(answer.requiredHeader("Preference-Applied")).isEqualTo("handling=strict");
  }
}
