package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.AnswerRules;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.RawHttp;
import dev.representatives.harness.http.Unique;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that ordinary clients do not send. */
class WireScenarios extends Scenarios {
  @Test
  void a_request_without_any_header_is_a_bad_request_unless_it_is_of_http_1_0() {
    String next = Unique.reference();
    try (var connection = connect()) {
      connection.send(
          "GET /nowhere HTTP/1.1\r\n\r\n"
              + request(
                  "PUT",
                  "/representatives/" + next,
                  "Content-Type: application/json\r\nContent-Length: 2")
              + "{}");
      isBadRequest(connection.read());
      assertThat(connection.isClosed()).isTrue();
    }
    api().get(Paths.representative(next)).send().is(404);
    try (var connection = connect()) {
      connection.send("GET /nowhere HTTP/1.0\r\n\r\n");
      AnswerRules.check(connection.read()).isProblem(404, "ROUTE_NOT_FOUND");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"chunked", ", chunked"})
  void a_chunked_body_is_read(String encoding) {
    try (var connection = connect()) {
      connection.send(
          request(
                  "PUT",
                  "/representatives/" + Unique.reference(),
                  "Content-Type: application/json\r\nTransfer-Encoding: " + encoding)
              + "1\r\n{\r\n1\r\n}\r\n0\r\n\r\n");
      AnswerRules.check(connection.read()).is(201);
    }
  }

  @Test
  void a_large_declared_body_is_refused_before_it_comes() {
    try (var connection = connect()) {
      connection.send(
          request(
              "PUT",
              "/representatives/" + Unique.reference(),
              "Content-Type: application/json\r\nContent-Length: 12582912"));
      AnswerRules.check(connection.read()).isProblem(413, "PAYLOAD_TOO_LARGE");
    }
  }

  @Test
  void a_request_line_that_is_too_long_is_refused() {
    try (var connection = connect()) {
      connection.send(get("/representatives/" + "a".repeat(20_000), "X: y"));
      AnswerRules.check(connection.read()).isProblem(414, "URI_TOO_LONG");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD /{long} HTTP/1.1", "HEAD  / HTTP/1.1", "HEAD / http/1.1"})
  void a_refused_head_request_has_no_body_even_if_its_line_cannot_be_parsed(String line) {
    try (var connection = connect()) {
      connection.send(line.replace("{long}", "a".repeat(20_000)) + "\r\nHost: localhost\r\n\r\n");
      var answer = connection.read("HEAD");

      assertThat(answer.status()).isIn(400, 414);
      assertThat(answer.header("Content-Type")).contains("application/problem+json");
      assertThat(connection.isClosed()).isTrue();
    }
  }

  @Test
  void headers_that_are_too_large_are_refused() {
    try (var connection = connect()) {
      connection.send(get("/representatives/x", "X: " + "y".repeat(20_000)));
      AnswerRules.check(connection.read()).isProblem(431, "HEADERS_TOO_LARGE");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "%ff%fe, INVALID_ENCODING",
    "a%ff, INVALID_ENCODING",
    "%C0%AF, INVALID_ENCODING",
    "%C0%80, INVALID_ENCODING",
    "%ED%A0%80, INVALID_ENCODING",
    "%ED%A0%BD%ED%B8%80, INVALID_ENCODING",
    "%F4%90%80%80, INVALID_ENCODING",
    "%E9, INVALID_ENCODING",
    "%, MALFORMED_PATH",
    "%4, MALFORMED_PATH",
    "%zz, MALFORMED_PATH",
    "a%u0041, MALFORMED_PATH",
    "%+1, MALFORMED_PATH"
  })
  void a_path_that_is_not_utf8_percent_encoded_is_a_bad_request(String key, String code) {
    for (var path :
        new String[] {
          "/representatives/" + key,
          "/representatives/" + key + "/accounts",
          "/representatives/x/accounts/" + key,
          "/accounts/" + key,
          "/documents/" + key
        }) {
      for (var method : new String[] {"GET", "PUT"}) {
        try (var connection = connect()) {
          connection.send(
              request(method, path, "Content-Type: application/json\r\nContent-Length: 2") + "{}");
          var answer = AnswerRules.check(connection.read());
          // Some paths only have the other method.
          if (answer.status() != 405) {
            answer.is(400);
            assertThat(answer.text("/code")).as(path).isEqualTo(code);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%ff", "%C0%AF", "%", "%zz"})
  void a_query_that_is_not_utf8_percent_encoded_is_a_bad_request(String value) {
    try (var connection = connect()) {
      connection.send(get("/representatives/x/accounts?page=" + value, "X: y"));
      isBadRequest(connection.read());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "Abc%00", "%0A", "%0d%0aX-Injected:1", "%7F", "%C2%80"})
  void a_control_character_in_a_path_is_refused(String key) {
    try (var connection = connect()) {
      connection.send(get("/representatives/" + key, "X: y"));
      AnswerRules.check(connection.read()).refusesParameter("reference", "CONTROL_CHARACTER");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"+", "&", ";", "=", "!$'()*,", ":@", "~", "a+b;c&d"})
  void characters_that_a_path_may_have_as_they_are_mean_themselves(String characters) {
    String reference = Unique.reference() + characters;
    given().representative(reference, Map.of());
    try (var connection = connect()) {
      connection.send(get("/representatives/" + reference, "X: y"));
      var answer = AnswerRules.check(connection.read()).is(200);

      assertThat(answer.text("/reference")).isEqualTo(reference);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%2F", "%2f", "%25", "%2E%2E", "%2e", "%3F", "%23", "%3B", "%2B", "%252F"})
  void percent_encoding_in_either_case_is_decoded_once(String encoded) {
    String key = Unique.reference();
    try (var connection = connect()) {
      connection.send(
          request(
                  "PUT",
                  "/representatives/" + key + encoded,
                  "Content-Type: application/json\r\nContent-Length: 2")
              + "{}");
      var answer = AnswerRules.check(connection.read()).is(201);

      assertThat(answer.text("/reference"))
          .isEqualTo(
              key + java.net.URLDecoder.decode(encoded, java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @CsvSource({"%2e, %2E", ".%2e, %2E%2E"})
  void a_path_that_is_given_back_still_names_a_dot_or_two(String sent, String givenBack) {
    String base = Paths.BASE_PATH + "/representatives/";
    String json = "Content-Type: application/json\r\nContent-Length: 2";
    String account = given().account();
    String other = given().account();
    try (var connection = connect()) {
      connection.send(request("PUT", "/representatives/" + sent, json) + "{}");
      var written = AnswerRules.check(connection.read());
      assertThat(written.status()).isIn(200, 201);
      assertThat(written.header("Location").orElse(base + givenBack)).isEqualTo(base + givenBack);
      for (var number : List.of(account, other)) {
        connection.send(
            request(
                "PUT", "/representatives/" + sent + "/accounts/" + number, "Content-Length: 0"));
        AnswerRules.check(connection.read()).is(200);
      }
      connection.send(get("/representatives/" + sent + "/accounts?limit=1", "X: y"));
      assertThat(AnswerRules.check(connection.read()).is(200).text("/next"))
          .isEqualTo(base + givenBack + "/accounts?page=2&limit=1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "["})
  void characters_that_a_path_may_not_have_are_answered_with_a_problem_or_mean_themselves(
      String character) {
    try (var connection = connect()) {
      connection.send(get("/representatives/" + Unique.reference() + character, "X: y"));
      assertThat(AnswerRules.check(connection.read()).status()).isIn(400, 404);
    }
  }

  @Test
  void two_requests_on_one_connection_are_answered_in_turn() {
    try (var connection = connect()) {
      connection.send(get("/nowhere", "X-Request-Id: 1") + get("/nowhere", "X-Request-Id: 2"));

      assertThat(AnswerRules.check(connection.read()).requiredHeader("X-Request-Id"))
          .isEqualTo("1");
      assertThat(AnswerRules.check(connection.read()).requiredHeader("X-Request-Id"))
          .isEqualTo("2");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "x\r\nConnection: ,close,"})
  void a_connection_closes_wherever_the_list_contains_close(String options) {
    try (var connection = connect()) {
      connection.send(get("/nowhere", "Connection: " + options));
      AnswerRules.check(connection.read()).isProblem(404, "ROUTE_NOT_FOUND");
      assertThat(connection.isClosed()).isTrue();
    }
  }

  @Test
  void pipelined_requests_take_effect_in_the_order_in_which_they_were_sent() {
    var requests = new StringBuilder();
    for (int i = 0; i < 25; i++) {
      String path = "/representatives/" + Unique.reference();
      requests
          .append(request("PUT", path, "Content-Type: application/json\r\nContent-Length: 2"))
          .append("{}")
          .append(get(path, "X: y"));
    }
    try (var connection = connect()) {
      connection.send(requests.toString());
      for (int i = 0; i < 25; i++) {
        AnswerRules.check(connection.read()).is(201);
        AnswerRules.check(connection.read()).is(200);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"HTTP/1.1, Connection: close", "HTTP/1.0, X: y"})
  void nothing_is_carried_out_behind_the_last_request_of_a_connection(
      String version, String header) {
    String next = Unique.reference();
    try (var connection = connect()) {
      connection.send(
          get("/nowhere", header).replace("HTTP/1.1", version)
              + request(
                  "PUT",
                  "/representatives/" + next,
                  "Content-Type: application/json\r\nContent-Length: 2")
              + "{}");
      AnswerRules.check(connection.read()).is(404);
      assertThat(connection.isClosed()).isTrue();
    }
    api().get(Paths.representative(next)).send().is(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"M\u00fcller", "a?b=#"})
  void a_path_with_bytes_that_must_be_encoded_is_refused_and_keeps_its_identity(String key) {
    for (var path :
        new String[] {
          "/representatives/" + key,
          "/accounts/" + key,
          "/documents/" + key,
          "/representatives/x/accounts/" + key
        }) {
      try (var connection = connect()) {
        connection.send(
            request(
                    "PUT",
                    path,
                    "X-Request-Id: abc\r\nContent-Type: application/json\r\nContent-Length: 2")
                + "{}");
        var answer = AnswerRules.check(connection.read()).isProblem(400, "MALFORMED_PATH");

        assertThat(answer.requiredHeader("X-Request-Id")).isEqualTo("abc");
        assertThat(URI.create(answer.text("/instance")).getPath())
            .startsWith(Paths.BASE_PATH + path.substring(0, path.lastIndexOf('/') + 2));
      }
    }
  }

  @Test
  void the_id_of_a_request_with_an_unreadable_path_comes_back() {
    try (var connection = connect()) {
      connection.send(get("/representatives/%zz", "X-Request-Id: abc"));
      var answer = AnswerRules.check(connection.read()).isProblem(400, "MALFORMED_PATH");

      assertThat(answer.requiredHeader("X-Request-Id")).isEqualTo("abc");
      assertThat(answer.text("/instance")).isEqualTo(Paths.BASE_PATH + "/representatives/%25zz");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"put", "head"})
  void methods_are_case_sensitive(String method) {
    try (var connection = connect()) {
      connection.send(request(method, "/representatives/x", "Content-Length: 0"));
      var answer = AnswerRules.check(connection.read()).isProblem(405, "METHOD_NOT_ALLOWED");

      assertThat(answer.requiredHeader("Allow").split(",\\s*"))
          .contains("GET", "HEAD", "POST", "PUT", "PATCH");
      assertThat(answer.text("/detail")).startsWith(method + " ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept-Language: ,", "Accept: ;", "Cookie: ="})
  void a_header_that_nobody_needs_does_no_harm(String header) {
    String reference = given().representative();
    try (var connection = connect()) {
      connection.send(get("/representatives/" + reference, header));
      AnswerRules.check(connection.read()).is(200);
    }
  }

  @Test
  void head_has_the_header_of_get_and_keeps_the_connection() {
    for (var path : new String[] {"/representatives/" + given().representative(), "/nowhere"}) {
      try (var connection = connect()) {
        connection.send(get(path, "X-Request-Id: a"));
        var get = connection.read();
        connection.send(request("HEAD", path, "X-Request-Id: a") + get("/nowhere", "X: y"));
        var head = connection.read("HEAD");

        assertThat(head.status()).isEqualTo(get.status());
        assertThat(withoutDate(head)).isEqualTo(withoutDate(get));
        AnswerRules.check(connection.read()).is(404);
      }
    }
  }

  @Test
  void a_final_answer_without_the_expected_body_ends_the_connection() {
    for (var request :
        new String[] {
          request("PUT", "/representatives/x", "Expect: 100-continue\r\nContent-Length: 99999999"),
          request("PUT", "/nowhere", "Expect: 100-continue\r\nContent-Length: 2"),
          request("PUT", "/representatives/x", "Expect: 100-continue\r\nContent-Length: 2")
              .replace("X-API-Key: ", "X-API-Key: x")
        }) {
      try (var connection = connect()) {
        connection.send(request);
        var answer = AnswerRules.check(connection.read());

        assertThat(answer.status()).isIn(401, 404, 413);
        assertThat(answer.requiredHeader("Connection")).isEqualToIgnoringCase("close");
        assertThat(connection.isClosed()).isTrue();
      }
    }
  }

  @Test
  void a_caller_that_gets_100_continue_sends_the_body() {
    try (var connection = connect()) {
      connection.send(
          request(
              "PUT",
              "/representatives/" + Unique.reference(),
              "Expect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: 2"));
      assertThat(connection.read().status()).isEqualTo(100);
      connection.send("{}");
      AnswerRules.check(connection.read()).is(201);
    }
  }

  @Test
  void a_caller_that_has_ended_its_side_gets_its_answers() {
    try (var connection = connect()) {
      connection.send(get("/nowhere", "X: y") + get("/nowhere", "X: y")).endOutput();
      AnswerRules.check(connection.read()).is(404);
      AnswerRules.check(connection.read()).is(404);
      assertThat(connection.isEnded()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 10", "Transfer-Encoding: chunked"})
  void a_body_that_ends_early_is_a_bad_request(String framing) {
    String reference = Unique.reference();
    try (var connection = connect()) {
      connection
          .send(
              request(
                      "PUT",
                      "/representatives/" + reference,
                      "Content-Type: application/json\r\n" + framing)
                  + "2\r\n{}\r\n")
          .endOutput();
      AnswerRules.check(connection.read()).isProblem(400, "MALFORMED_REQUEST");
      assertThat(connection.isEnded()).isTrue();
    }
    api().get(Paths.representative(reference)).send().is(404);
  }

  @Test
  void too_long_trailers_and_extensions_of_chunks_are_refused() {
    String much = "a".repeat(20_000);
    for (var path : new String[] {"/representatives/" + Unique.reference(), "/accounts/x"}) {
      try (var connection = connect()) {
        connection.send(chunked(path) + "2;" + much + "\r\n{}\r\n0\r\n\r\n");
        AnswerRules.check(connection.read()).isProblem(431, "HEADERS_TOO_LARGE");
        assertThat(connection.isClosed()).isTrue();
      }
      try (var connection = connect()) {
        connection.send(chunked(path) + "2\r\n{}\r\n0\r\nX: " + much + "\r\n\r\n");
        AnswerRules.check(connection.read()).isProblem(431, "HEADERS_TOO_LARGE");
        assertThat(connection.isClosed()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"gzip, gzip", "br, "})
  void only_gzip_is_a_coding_and_caches_know_of_it(String accepted, String coding) {
    try (var connection = connect()) {
      connection.send(
          "HEAD /problems HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: "
              + accepted
              + "\r\n\r\n");
      var answer = connection.read("HEAD");

      assertThat(answer.header("Content-Encoding")).isEqualTo(Optional.ofNullable(coding));
      assertThat(answer.requiredHeader("Vary")).isEqualToIgnoringCase("Accept-Encoding");
    }
  }

  @Test
  void a_response_with_an_entity_tag_is_not_encoded() {
    String reference = given().representative(Map.of("extra_info", "a".repeat(5_000)));
    try (var connection = connect()) {
      connection.send(get("/representatives/" + reference, "Accept-Encoding: gzip"));
      var answer = AnswerRules.check(connection.read()).is(200);

      assertThat(answer.header("Content-Encoding")).isEmpty();
      assertThat(answer.header("ETag")).isPresent();
    }
  }

  @Test
  void an_upgrade_or_another_method_does_no_harm() {
    for (var method : new String[] {"OPTIONS", "TRACE", "CONNECT", "PROPFIND", "X"}) {
      try (var connection = connect()) {
        connection.send(request(method, "/representatives/x", "Upgrade: h2c\r\nContent-Length: 0"));
        assertThat(AnswerRules.checkForm(connection.read()).status()).as(method).isLessThan(500);
      }
    }
  }

  private String chunked(String path) {
    return request("PUT", path, "Content-Type: application/json\r\nTransfer-Encoding: chunked");
  }

  private static Map<String, List<String>> withoutDate(Answer answer) {
    var headers = new TreeMap<>(answer.headers());
    headers.remove("date");
    return headers;
  }

  private RawHttp connect() {
    return RawHttp.connect(deployment().baseUrl());
  }

  private static void isBadRequest(Answer answer) {
    AnswerRules.check(answer).is(400);
  }

  private String get(String path, String headers) {
    return request("GET", path, headers);
  }

  private String request(String method, String path, String headers) {
    return method
        + " "
        + Paths.BASE_PATH
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nX-API-Key: "
        + deployment().apiKey()
        + "\r\n"
        + headers
        + "\r\n\r\n";
  }
}
