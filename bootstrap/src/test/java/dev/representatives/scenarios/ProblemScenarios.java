package dev.representatives.scenarios;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Operation;
import dev.representatives.harness.http.AnswerRules;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors of HTTP and of the form of a body. {@link AnswerRules} checks every response. */
class ProblemScenarios extends Scenarios {
  private static final int MEBIBYTE = 1 << 20;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/representatives/",
        "/representatives/x/accounts/",
        "/representatives/x/documents/",
        "/accounts/",
        "/documents/",
        "/representatives/x/accounts/y/z",
        "/representatives/x/links",
        "/links/x",
        "/reports",
        "/accounts/x/y"
      })
  void an_unknown_route_is_not_found(String path) {
    api().get(path).send().isProblem(404, "ROUTE_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/api", "/api/v1", "/api/v2/ingest/representatives/x"})
  void outside_the_base_path_there_is_a_problem_too(String path) {
    api().callAbsolute("GET", path).send().isProblem(404, "ROUTE_NOT_FOUND");
  }

  @Test
  void an_empty_reference_is_no_representative() {
    assertThat(api().put("/representatives//accounts/x").send().status()).isIn(404, 422);
  }

  @ParameterizedTest
  @CsvSource({
    "TRACE, /representatives/x, 'DELETE,GET,PATCH,POST,PUT'",
    "POST, /representatives/x/accounts/y, 'DELETE,PUT'",
    "GET, /representatives/x/accounts/y, 'DELETE,PUT'",
    "PATCH, /representatives/x/documents/y, 'DELETE,PUT'",
    "PATCH, /representatives/x/accounts, 'GET,PUT'",
    "POST, /representatives/x/documents, 'GET,PUT'",
    "POST, /accounts/x, 'DELETE,GET,PUT'",
    "PATCH, /accounts/x, 'DELETE,GET,PUT'",
    "PATCH, /documents/x, 'DELETE,GET,PUT'"
  })
  void a_method_that_a_path_does_not_have_is_named_with_those_it_has(
      String method, String path, String allowed) {
    var answer = api().call(method, path).json("{}").send().isProblem(405, "METHOD_NOT_ALLOWED");

    assertThat(List.of(answer.requiredHeader("Allow").split("\\s*,\\s*", -1)))
        .contains(allowed.split(",", -1));
    assertThat(answer.requiredHeader("Allow")).doesNotContain(method);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "*/*, application/json;q=0"})
  void an_answer_in_another_format_cannot_be_had(String accept) {
    String path = Paths.representative(given().representative());
    api().get(path).header("Accept", accept).send().isProblem(406, "NOT_ACCEPTABLE");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /openapi.yaml, application/json, application/yaml",
    "GET, /api/v1/ingest/representatives, text/html, application/json",
    "POST, /api/v1/ingest/bulk/links, text/html, application/x-ndjson"
  })
  void the_refusal_names_the_media_type_of_the_response(
      String method, String path, String accept, String produced) {
    var answer = api().callAbsolute(method, path).header("Accept", accept).send();

    assertThat(answer.isProblem(406, "NOT_ACCEPTABLE").text("/detail"))
        .isEqualTo("The response is " + produced + "; accept that, or */*.");
  }

  @ParameterizedTest
  @CsvSource({"GET, 200", "DELETE, 204"})
  void the_media_type_of_no_body_does_not_matter(String method, int status) {
    String path = Paths.representative(given().representative());
    api()
        .call(method, path)
        .header("Content-Type", "text/plain")
        .header("Accept", "text/html")
        .send()
        .isProblem(406, "NOT_ACCEPTABLE");
    api().call(method, path).header("Content-Type", "text/plain").send().is(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "text/html;q=0, */*", ""})
  void an_answer_in_json_can_be_had(String accept) {
    String path = Paths.representative(given().representative());
    api().get(path).header("Accept", accept).send().is(200);
  }

  @ParameterizedTest
  @EnumSource
  void only_lists_accept_query_parameters(Operation operation) {
    var keys = Operation.Keys.existing(given());
    var call = api().call(operation.method(), operation.path(keys) + "?pretty=1");
    (operation.readsBody() ? call.json("{}") : call)
        .send()
        .refusesParameter("pretty", "UNKNOWN_PARAMETER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/json; charset=utf-16", "nonsense", ""})
  void a_body_of_another_media_type_is_refused(String mediaType) {
    for (var operation : Operation.values()) {
      if (operation.readsBody()) {
        operation
            .bare(api(), Operation.Keys.unused())
            .body(mediaType, BodyPublishers.ofString("{}"))
            .send()
            .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
      }
    }
  }

  @Test
  void what_is_accepted_stands_on_several_lines_too() {
    String path = Paths.representative(given().representative());
    api()
        .get(path)
        .header("Accept", "*/*")
        .header("Accept", "application/json;q=0")
        .send()
        .isProblem(406, "NOT_ACCEPTABLE");
    api().get(path).header("Accept", "text/html").header("Accept", "*/*;q=0.1").send().is(200);
  }

  @Test
  void the_description_can_be_excluded_too() {
    for (var suffix : List.of("json", "yaml")) {
      String path = "/openapi." + suffix;
      api()
          .callAbsolute("GET", path)
          .header("Accept", "application/" + suffix + ";q=0, */*")
          .send()
          .isProblem(406, "NOT_ACCEPTABLE");
      api()
          .callAbsolute("GET", path)
          .header("Accept", "text/html;q=0, */*")
          .sendUnchecked()
          .is(200);
    }
  }

  @Test
  void the_refusal_of_a_media_type_names_the_accepted_ones() {
    for (var operation : Operation.values()) {
      if (operation.readsBody()) {
        var answer =
            operation
                .bare(api(), Operation.Keys.unused())
                .body("text/plain", BodyPublishers.ofString("{}"))
                .send()
                .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");

        boolean patch = operation.method().equals("PATCH");
        assertThat(answer.header("Accept"))
            .isEqualTo(
                patch
                    ? Optional.empty()
                    : Optional.of(
                        operation.isBulk()
                            ? "application/json, application/x-ndjson"
                            : "application/json"));
        assertThat(answer.header("Accept-Patch"))
            .isEqualTo(
                patch
                    ? Optional.of("application/json, application/merge-patch+json")
                    : Optional.empty());
        assertThat(answer.header("Accept-Encoding")).isEmpty();
      }
    }
  }

  @Test
  void the_refusal_of_a_compressed_body_states_that_none_is_accepted() {
    for (var operation : Operation.values()) {
      if (operation.readsBody()) {
        var answer =
            operation
                .bare(api(), Operation.Keys.unused())
                .header("Content-Encoding", "gzip")
                .json("rubbish")
                .send()
                .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");

        assertThat(answer.header("Accept-Encoding")).contains("identity");
        assertThat(answer.header("Accept")).isEmpty();
        assertThat(answer.header("Accept-Patch")).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json;CHARSET=\"UTF-8\"", "APPLICATION/JSON; a=b"})
  void json_in_utf8_is_accepted_however_it_is_declared(String mediaType) {
    api()
        .put(Paths.representative(Unique.reference()))
        .body(mediaType, BodyPublishers.ofString("{}"))
        .send()
        .is(201);
  }

  @Test
  void one_byte_order_mark_before_the_json_is_accepted() {
    String reference = Unique.reference();
    for (var call :
        List.of(
            api().post(Paths.representative(reference)),
            api().put(Paths.representative(reference)),
            api().patch(Paths.representative(reference)),
            api().put(Paths.account(Unique.accountNumber())))) {
      var answer = call.json("\uFEFF{\"name\": \"\uFEFFJ\u00e1ne\"}".getBytes(UTF_8)).send();

      assertThat(answer.status()).isBetween(200, 201);
      assertThat(answer.text("/name")).isEqualTo("\uFEFFJ\u00e1ne");
    }
  }

  @Test
  void a_key_that_is_too_long_is_refused_for_that() {
    assertThat(
            api()
                .put(Paths.representative(Unique.reference()))
                .json("{\"" + "k".repeat(60_000) + "\": 1}")
                .send()
                .isProblem(400, "MALFORMED_JSON")
                .text("/detail"))
        .isEqualTo("A key in the body has more than 50000 characters.");
  }

  @Test
  void a_body_without_a_media_type_is_refused() {
    api()
        .put(Paths.representative(Unique.reference()))
        .body(BodyPublishers.ofString("{}"))
        .send()
        .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT"})
  void a_merge_patch_is_for_patch_alone(String method) {
    api()
        .call(method, Paths.representative(Unique.reference()))
        .body("application/merge-patch+json", BodyPublishers.ofString("{}"))
        .send()
        .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void a_compressed_body_is_refused_wherever_the_list_names_the_coding() {
    for (var lines :
        List.of(
            List.of("identity", "gzip"),
            List.of("", "gzip"),
            List.of("identity, , gzip"),
            List.of(",gzip"))) {
      var call = api().put(Paths.representative(Unique.reference()));
      lines.forEach(line -> call.header("Content-Encoding", line));
      call.json("{}").send().isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", ", identity,"})
  void a_body_that_is_not_compressed_may_say_so(String encoding) {
    api()
        .put(Paths.representative(Unique.reference()))
        .header("Content-Encoding", encoding)
        .json("{}")
        .send()
        .is(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "nonsense"})
  void every_compressed_body_is_refused(String encoding) {
    var answer =
        api()
            .put(Paths.representative(Unique.reference()))
            .header("Content-Encoding", encoding)
            .json("rubbish")
            .send();

    assertThat(answer.status()).isIn(400, 415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{}{}", "name=a"})
  void a_body_that_is_not_one_json_value_is_malformed(String body) {
    api()
        .put(Paths.representative(Unique.reference()))
        .json(body)
        .send()
        .isProblem(400, "MALFORMED_JSON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void a_body_without_a_json_value_is_malformed(String body) {
    for (var operation : Operation.values()) {
      if (operation.readsBody()) {
        operation
            .bare(api(), Operation.Keys.unused())
            .json(body)
            .send()
            .isProblem(400, "MALFORMED_JSON");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "5", "null"})
  void json_that_is_no_object_is_refused(String body) {
    for (var method : List.of("POST", "PUT")) {
      api()
          .call(method, Paths.representative(Unique.reference()))
          .json(body)
          .send()
          .refuses("", "WRONG_TYPE");
    }
    api()
        .patch(Paths.representative(given().representative()))
        .json(body)
        .send()
        .refuses("", "WRONG_TYPE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"name\": \"a\", \"name\": \"b\"}", "{\"ignored\": [{\"x\": 1, \"x\": 1}]}"})
  void a_key_that_stands_twice_in_an_object_is_refused(String body) {
    for (var method : List.of("POST", "PUT", "PATCH")) {
      api()
          .call(method, Paths.representative(Unique.reference()))
          .json(body)
          .send()
          .isProblem(400, "DUPLICATE_KEY");
    }
    api().put(Paths.account("x")).json(body).send().isProblem(400, "DUPLICATE_KEY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C0AF", "E9"})
  void a_body_that_is_not_utf8_is_refused(String hexadecimal) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes("{\"name\": \"a".getBytes(UTF_8));
    bytes.writeBytes(HexFormat.of().parseHex(hexadecimal));
    bytes.writeBytes("\"}".getBytes(UTF_8));
    api()
        .put(Paths.representative(Unique.reference()))
        .json(bytes.toByteArray())
        .send()
        .isProblem(400, "INVALID_ENCODING");
  }

  @Test
  void a_body_in_another_encoding_is_refused() {
    String text = "{\"name\": \"J\u00e1ne\"}";
    for (var bytes :
        List.of(
            text.getBytes(ISO_8859_1),
            ("\uFEFF\uFEFF" + text).getBytes(UTF_8),
            ("\uFEFF" + text).getBytes(UTF_16BE),
            ("\uFEFF" + text).getBytes(UTF_16LE))) {
      api()
          .put(Paths.representative(Unique.reference()))
          .json(bytes)
          .send()
          .isProblem(400, "INVALID_ENCODING");
    }
    for (var bytes : List.of("{}".getBytes(UTF_16BE), "{}".getBytes(UTF_16LE))) {
      api().put(Paths.representative(Unique.reference())).json(bytes).send().is(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"name\": \"\\ud83d\"}", "{\"ignored\": [{\"x\": \"\\ud800\"}]}"})
  void half_of_a_surrogate_pair_is_refused(String body) {
    api()
        .put(Paths.representative(Unique.reference()))
        .json(body)
        .send()
        .isProblem(400, "INVALID_ENCODING");
  }

  @Test
  void a_whole_surrogate_pair_is_a_character() {
    var answer =
        api()
            .put(Paths.representative(Unique.reference()))
            .json("{\"name\": \"\\ud83d\\ude00\"}")
            .send()
            .is(201);

    assertThat(answer.text("/name")).isEqualTo(EMOJI);
  }

  @Test
  void json_that_nests_too_deep_is_malformed() {
    for (int depth : new int[] {1_000, 10_000, 200_000}) {
      for (var open : List.of("[", "{\"a\":")) {
        api()
            .put(Paths.representative(Unique.reference()))
            .json("{\"x\": " + open.repeat(depth))
            .send()
            .isProblem(400, "MALFORMED_JSON");
      }
    }
    api()
        .put(Paths.representative(Unique.reference()))
        .json("{\"x\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}")
        .send()
        .is(400);
  }

  @Test
  void a_body_has_up_to_a_mebibyte() {
    String path = Paths.representative(Unique.reference());
    api().put(path).json("{}" + " ".repeat(MEBIBYTE - 2)).send().is(201);
    api()
        .put(path)
        .json("{}" + " ".repeat(MEBIBYTE - 1))
        .send()
        .isProblem(413, "PAYLOAD_TOO_LARGE");
  }

  @Test
  void a_body_of_twelve_megabytes_is_refused() {
    api()
        .put(Paths.representative(Unique.reference()))
        .json(new byte[12_000_000])
        .send()
        .isProblem(413, "PAYLOAD_TOO_LARGE");
  }

  @Test
  void a_large_body_of_no_declared_length_is_refused() {
    var body = new java.io.ByteArrayInputStream(new byte[3 * MEBIBYTE]);
    api()
        .put(Paths.representative(Unique.reference()))
        .body("application/json", BodyPublishers.ofInputStream(() -> body))
        .send()
        .isProblem(413, "PAYLOAD_TOO_LARGE");
  }

  @Test
  void a_key_of_5000_characters_is_refused_and_echoed_cut() {
    var answer =
        api()
            .get(Paths.representative("a".repeat(5_000)))
            .send()
            .refusesParameter("reference", "TOO_LONG");

    assertThat(answer.text("/instance")).hasSizeLessThan(1_000);
  }

  @Test
  void a_long_unknown_key_is_truncated_in_the_detail() {
    var answer = api().get(Paths.representative(EMOJI.repeat(255))).send().is(404);

    assertThat(answer.text("/detail")).hasSizeLessThan(255);
    assertThat(answer.text("/instance").length()).isLessThan(600);
  }

  @Test
  void a_problem_names_the_path_that_was_asked_for() {
    String path = Paths.representative(Unique.reference() + "/\u00e1");
    assertThat(api().get(path).send().is(404).text("/instance")).isEqualTo(Paths.BASE_PATH + path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "my-request-1", "!~", "0123456789abcdef0123456789abcdef"})
  void a_request_id_is_accepted(String id) {
    for (var path : List.of(Paths.representative(given().representative()), "/nowhere")) {
      assertThat(api().get(path).header("X-Request-Id", id).send().requiredHeader("X-Request-Id"))
          .isEqualTo(id);
    }
    assertThat(
            deployment()
                .withoutKey()
                .get("/representatives/x")
                .header("X-Request-Id", id)
                .send()
                .text("/request_id"))
        .isEqualTo(id);
  }

  @Test
  void a_request_id_has_up_to_128_characters() {
    String longest = "x".repeat(128);
    assertThat(requestId(longest)).isEqualTo(longest);
    assertThat(requestId(longest + "x")).isNotEqualTo(longest + "x").hasSizeLessThan(129);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "", "a\tb", "\u00e9"})
  void another_request_id_is_replaced(String id) {
    assertThat(requestId(id)).isNotEqualTo(id).matches("[\\x21-\\x7E]{1,128}");
  }

  @Test
  void every_request_without_an_id_gets_one_of_its_own() {
    String path = Paths.representative(given().representative());
    assertThat(api().get(path).send().requiredHeader("X-Request-Id"))
        .isNotEqualTo(api().get(path).send().requiredHeader("X-Request-Id"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "' OR '1'='1",
        "'; DROP TABLE representatives; --",
        "${jndi:ldap://127.0.0.1/x}",
        "#{1+1}",
        "{{7*7}}",
        "<script>alert(1)</script>",
        "../../etc/passwd",
        "%n%n%s",
        "\\u0000"
      })
  void text_that_looks_like_code_is_text(String text) {
    String reference = Unique.reference() + text;
    given().representative(reference, Map.of("name", text));
    var answer = api().get(Paths.representative(reference)).send().is(200);

    assertThat(answer.text("/name")).isEqualTo(text);
    assertThat(answer.text("/reference")).isEqualTo(reference);
  }

  @Test
  void keys_of_equal_hash_do_no_harm() {
    var body = new StringBuilder("{");
    for (int i = 0; i < 1 << 12; i++) {
      var key = new StringBuilder();
      for (int bit = 0; bit < 12; bit++) {
        key.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      body.append(i == 0 ? "" : ",").append('"').append(key).append("\":1");
    }
    api()
        .put(Paths.representative(Unique.reference()))
        .json(body.append('}').toString())
        .send()
        .is(201);
  }

  private String requestId(String sent) {
    return api()
        .get(Paths.representative(given().representative()))
        .header("X-Request-Id", sent)
        .send()
        .requiredHeader("X-Request-Id");
  }
}
