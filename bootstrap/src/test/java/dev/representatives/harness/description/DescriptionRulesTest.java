package dev.representatives.harness.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.documentation.CommittedDescription;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Exchange;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules find differences from the description, so the scenarios cannot pass by chance. */
class DescriptionRulesTest {
  private static final String PATH = "/api/v1/ingest/representatives/REP-001";
  private static final Map<String, List<String>> REQUEST_HEADERS =
      Map.of("Content-Type", List.of("application/json"));

  private final ApiDocument document = new ApiDocument(CommittedDescription.tree());
  private final DescriptionRules rules = new DescriptionRules(document);

  @Test
  void an_exchange_as_it_is_described_is_in_order() {
    assertThat(rules.errors(put("{\"name\": \"Jane\"}", 200, headers(), body()))).isEmpty();
  }

  @Test
  void a_field_that_is_not_described_is_found() {
    assertThat(answerWith(body -> body.put("nickname", "JS")))
        .singleElement()
        .asString()
        .contains("nickname");
  }

  @Test
  void a_nested_field_that_is_not_described_is_found() {
    assertThat(answerWith(body -> body.withObject("/custom_fields").put("invoicing", 1)))
        .singleElement()
        .asString()
        .contains("invoicing");
  }

  @Test
  void a_field_that_is_missing_is_found() {
    assertThat(answerWith(body -> body.remove("phone")))
        .singleElement()
        .asString()
        .contains("phone");
  }

  @Test
  void a_field_of_another_type_is_found() {
    assertThat(answerWith(body -> body.put("accounts_total", "1")))
        .singleElement()
        .asString()
        .contains("accounts_total");
  }

  @Test
  void a_time_of_another_form_is_found() {
    assertThat(answerWith(body -> body.put("created_at", "yesterday")))
        .singleElement()
        .asString()
        .contains("created_at");
  }

  @Test
  void a_text_that_is_too_long_is_found() {
    assertThat(answerWith(body -> body.put("name", "x".repeat(256))))
        .singleElement()
        .asString()
        .contains("name");
  }

  @Test
  void a_status_that_is_not_described_is_found() {
    assertThat(rules.errors(put("{}", 202, headers(), body())))
        .containsExactly("the status 202 is not described");
  }

  @Test
  void a_header_that_is_not_described_is_found() {
    var headers = headers();
    headers.put("x-cost", List.of("1"));

    assertThat(rules.errors(put("{}", 200, headers, body())))
        .containsExactly("the header x-cost is not described");
  }

  @Test
  void a_header_that_is_missing_is_found() {
    var headers = headers();
    headers.remove("etag");

    assertThat(rules.errors(put("{}", 200, headers, body())))
        .containsExactly("the header ETag is described, and missing");
  }

  @Test
  void a_media_type_that_is_not_described_is_found() {
    var headers = headers();
    headers.put("content-type", List.of("text/plain"));

    assertThat(rules.errors(put("{}", 200, headers, body())))
        .singleElement()
        .asString()
        .contains("text/plain");
  }

  @Test
  void a_body_where_none_is_described_or_the_other_way_round_is_found() {
    assertThat(rules.errors(exchange("GET", PATH, "", answer(304, headers(), "{}")))).hasSize(1);
    assertThat(rules.errors(exchange("GET", PATH, "", answer(200, headers(), "")))).hasSize(1);
  }

  @Test
  void a_problem_without_a_code_of_the_catalogue_is_found() {
    var headers = headers();
    headers.remove("etag");
    headers.put("content-type", List.of("application/problem+json"));
    String problem =
        """
        {"type": "/problems/x", "title": "X", "status": 404, "detail": "X", "instance": "/",
         "code": "NEW_CODE", "request_id": "1"}
        """;

    assertThat(rules.errors(exchange("GET", PATH, "", answer(404, headers, problem)))).isNotEmpty();
    assertThat(rules.errors(exchange("GET", "/nowhere", "", answer(404, headers, problem))))
        .isNotEmpty();
  }

  @Test
  void an_operation_that_is_not_described_is_found_when_it_succeeds() {
    assertThat(rules.errors(exchange("TRACE", PATH, "", answer(200, headers(), "{}"))))
        .containsExactly("the operation is not described");
  }

  @Test
  void an_accepted_request_that_the_description_refuses_is_found() {
    assertThat(rules.errors(put("{\"name\": 5}", 200, headers(), body())))
        .singleElement()
        .asString()
        .contains("name");
  }

  @Test
  void an_accepted_parameter_that_is_not_described_is_found() {
    assertThat(rules.errors(exchange("GET", PATH + "?deep=1", "", answer(200, headers(), body()))))
        .containsExactly("the query parameter deep is not described");
  }

  @Test
  void fields_that_the_service_ignores_are_no_error_of_a_request() {
    assertThat(rules.errors(put("{\"nickname\": \"JS\"}", 200, headers(), body()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"delete, 204, true", "patch, 200, false"})
  void only_the_key_of_a_line_that_deletes_counts(String op, int status, boolean isDescribed) {
    var headers = headers();
    headers.remove("etag");
    headers.put("content-type", List.of(Answer.NDJSON));
    String line = "{\"reference\": \"R\", \"op\": \"%s\", \"language\": \"x\"}".formatted(op);
    String results =
        """
        {"line": 1, "reference": "R", "status": %d, "changed": true}
        {"summary": {"lines": 1, "created": 0, "changed": 1, "unchanged": 0, "deleted": 0,\
         "refused": 0, "complete": true}}
        """
            .formatted(status);

    var errors =
        rules.errors(
            exchange(
                "POST",
                Paths.BASE_PATH + "/bulk/representatives",
                "[" + line + "]",
                answer(200, headers, results)));

    assertThat(errors.isEmpty()).as("%s", errors).isEqualTo(isDescribed);
  }

  @Test
  void what_was_seen_has_the_names_of_what_is_described() {
    var operation = document.operation("PUT", PATH).orElseThrow();

    var seen = operation.seen(put("{\"name\": \"Jane\"}", 200, headers(), body()));

    assertThat(operation.described()).containsAll(seen);
    assertThat(seen)
        .contains(
            "answer putRepresentative 200",
            "header putRepresentative 200 etag",
            "field Representative.name",
            "field RepresentativeFields.name",
            "body putRepresentative application/json",
            "parameter putRepresentative path reference")
        .doesNotContain("field Representative.phone", "answer putRepresentative 201");
  }

  private List<String> answerWith(Consumer<ObjectNode> change) {
    var body = (ObjectNode) Json.parse(body());
    change.accept(body);
    return rules.errors(put("{}", 200, headers(), body.toString()));
  }

  private static Exchange put(
      String sent, int status, Map<String, List<String>> headers, String body) {
    return exchange("PUT", PATH, sent, answer(status, headers, body));
  }

  private static Exchange exchange(String method, String target, String sent, Answer answer) {
    return new Exchange(
        method, target, REQUEST_HEADERS, () -> sent.getBytes(StandardCharsets.UTF_8), answer);
  }

  private static Answer answer(int status, Map<String, List<String>> headers, String body) {
    return Answer.of(PATH, status, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, List<String>> headers() {
    var headers = new LinkedHashMap<String, List<String>>();
    headers.put("content-type", List.of("application/json"));
    headers.put("etag", List.of("\"abcdefghijklmnopqrstuv\""));
    headers.put("x-request-id", List.of("1"));
    headers.put("date", List.of("Sun, 22 Nov 2026 17:37:00 GMT"));
    return headers;
  }

  private static String body() {
    return CommittedDescription.tree().at("/components/examples/JaneSmith/value").toString();
  }
}
