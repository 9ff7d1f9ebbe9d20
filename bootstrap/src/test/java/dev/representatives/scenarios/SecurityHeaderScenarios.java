package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Operation;
import dev.representatives.harness.http.AnswerRules;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.RawHttp;
import dev.representatives.harness.http.SecurityHeaderRules;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The security headers of every kind of response; {@link AnswerRules} checks all others. */
class SecurityHeaderScenarios extends Scenarios {
  private static final String ELSEWHERE = "https://elsewhere.example.com";

  @ParameterizedTest
  @EnumSource
  void every_operation_answers_with_them_when_it_succeeds_and_when_it_fails(Operation operation) {
    var keys = Operation.Keys.existing(given());
    var unused = Operation.Keys.unused();
    var answers =
        List.of(
            operation.call(api(), keys).send(),
            operation.call(api(), unused).send(),
            operation.call(deployment().withoutKey(), keys).send().is(401),
            operation.call(api(), keys).header("Accept", "text/html").send().is(406),
            api().call(operation.method(), operation.path(keys) + "?x=1").json("{}").send().is(422),
            api().call("TRACE", operation.path(keys)).send().is(405));

    assertThat(answers).allSatisfy(SecurityHeaderRules::checkData);
  }

  @ParameterizedTest
  @EnumSource
  void an_operation_that_reads_a_body_answers_with_them_when_the_body_is_refused(
      Operation operation) {
    if (operation.readsBody()) {
      var keys = Operation.Keys.unused();
      var answers =
          List.of(
              operation.bare(api(), keys).json("{").send().is(400),
              operation
                  .bare(api(), keys)
                  .json(new byte[2 << 20])
                  .send()
                  .is(operation.isBulk() ? 400 : 413),
              operation
                  .bare(api(), keys)
                  .body("text/plain", BodyPublishers.ofString("x"))
                  .send()
                  .is(415));

      assertThat(answers).allSatisfy(SecurityHeaderRules::checkData);
    }
  }

  @Test
  void what_has_not_changed_is_answered_with_them() {
    String path = Paths.representative(given().representative());
    String tag = api().get(path).send().etag();
    SecurityHeaderRules.checkData(api().get(path).header("If-None-Match", tag).send().is(304));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE\r\n\r\n",
        "GET / HTTP/9.9.9\r\nHost: x\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n"
      })
  void what_cannot_be_read_as_http_is_answered_with_them(String request) {
    try (var connection = RawHttp.connect(deployment().baseUrl())) {
      SecurityHeaderRules.checkData(connection.send(request).read().is(400));
    }
  }

  @Test
  void what_is_too_long_for_the_decoder_is_answered_with_them() {
    String much = "y".repeat(20_000);
    for (var request :
        List.of(
            "GET /" + much + " HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nX: " + much + "\r\n\r\n")) {
      try (var connection = RawHttp.connect(deployment().baseUrl())) {
        var answer = connection.send(request).read();
        assertThat(answer.status()).isIn(414, 431);
        SecurityHeaderRules.checkData(answer);
      }
    }
  }

  @Test
  void no_response_reveals_the_software_of_the_service() {
    // A proxy in front of a given deployment may name itself.
    deployment().process();
    for (var path : List.of("/", "/docs", "/problems", "/nowhere", "/api/v1/ingest/accounts/x")) {
      for (var method : List.of("GET", "HEAD", "POST", "OPTIONS")) {
        SecurityHeaderRules.checkNoDisclosure(api().callAbsolute(method, path).sendUnchecked());
      }
    }
  }

  @Test
  void a_service_without_tls_does_not_promise_it() {
    assertThat(deployment().process().baseUrl().getScheme()).isEqualTo("http");
    assertThat(api().get("/accounts/x").send().header("Strict-Transport-Security")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void scripts_of_another_origin_get_no_cors_headers_unless_configured(Operation operation) {
    var keys = Operation.Keys.existing(given());
    for (var api : List.of(api(), deployment().withoutKey())) {
      var preflight =
          api.call("OPTIONS", operation.path(keys))
              .header("Origin", ELSEWHERE)
              .header("Access-Control-Request-Method", operation.method())
              .header("Access-Control-Request-Headers", "x-api-key")
              .send();
      var ordinary = api.call("OPTIONS", operation.path(keys)).send();
      var call = operation.call(api, keys).header("Origin", ELSEWHERE).send();

      assertThat(preflight.status()).isEqualTo(ordinary.status());
      assertThat(List.of(preflight, ordinary, call))
          .allSatisfy(
              answer ->
                  assertThat(answer.headers().keySet())
                      .noneMatch(name -> name.startsWith("access-control-")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void head_answers_as_get_does_but_without_a_body(Operation operation) {
    if (operation.isGet()) {
      for (var keys : List.of(Operation.Keys.existing(given()), Operation.Keys.unused())) {
        for (var api : List.of(api(), deployment().withoutKey())) {
          var get = operation.bare(api, keys).send();
          var head = api.call("HEAD", operation.path(keys)).sendUnchecked();

          assertThat(head.status()).isEqualTo(get.status());
          assertThat(head.body()).isEmpty();
          assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
          assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
          SecurityHeaderRules.checkData(head);
        }
      }
    }
  }
}
