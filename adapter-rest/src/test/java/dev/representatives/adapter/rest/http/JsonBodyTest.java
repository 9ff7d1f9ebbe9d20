package dev.representatives.adapter.rest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.Requests;
import dev.representatives.adapter.rest.http.JsonBody.Warning;
import dev.representatives.domain.validation.Input;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violations;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {
  private static final String MISSPELLED = "{\"nmae\": 1, \"name\": 2}";

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "5", "\"name\""})
  void a_body_that_is_no_object_has_no_fields(String json) {
    var body = lenient(json);

    assertThat(body.isObject()).isFalse();
    assertThat(body.entries()).isEmpty();
    assertThat(body.field("name")).isEmpty();
    assertThat(body.text("name")).isEqualTo(Input.absent());
    assertThat(findings(body)).containsExactly(" WRONG_TYPE");
  }

  @Test
  void a_text_is_absent_cleared_or_set() {
    var body = lenient("{\"a\": null, \"b\": \"x\", \"c\": 1}");

    assertThat(body.text("other")).isEqualTo(Input.absent());
    assertThat(body.text("a")).isEqualTo(Input.cleared());
    assertThat(body.text("b")).isEqualTo(Input.of("x"));
    assertThat(findings(body)).isEmpty();
    assertThat(body.text("c")).isEqualTo(Input.absent());
    assertThat(findings(body)).containsExactly("/c WRONG_TYPE");
  }

  @Test
  void a_field_that_is_null_has_no_value() {
    var body = lenient("{\"a\": null, \"b\": false}");

    assertThat(body.field("a")).isEmpty();
    assertThat(body.field("b")).map(JsonNode::getBooleanValue).contains(false);
  }

  @Test
  void a_finding_takes_the_place_of_an_element_that_is_no_text() {
    var body = lenient("{\"numbers\": [\"A\", 1, \"B\"]}");

    assertThat(body.texts(Location.field("numbers"), body.field("numbers").orElseThrow()))
        .containsExactly(Optional.of("A"), Optional.empty(), Optional.of("B"));
    assertThat(findings(body)).containsExactly("/numbers/1 WRONG_TYPE");
  }

  @Test
  void a_key_may_be_missing_but_not_differ() {
    var body = lenient("{\"same\": \"A\", \"other\": \"B\"}");

    body.requireKey("missing", "A");
    body.requireKey("same", "A");
    assertThat(findings(body)).isEmpty();

    body.requireKey("other", "A");
    assertThat(findings(body)).containsExactly("/other REFERENCE_MISMATCH");
  }

  @Test
  void an_unknown_field_is_ignored_with_a_warning() {
    var body = lenient(MISSPELLED);

    body.allowOnly(List.of("name"));

    assertThat(body.isStrict()).isFalse();
    assertThat(body.warnings()).extracting(Warning::pointer).containsExactly("/nmae");
    assertThat(body.warnings()).extracting(Warning::didYouMean).containsExactly("name");
    assertThat(findings(body)).isEmpty();
  }

  @Test
  void a_strict_caller_is_refused_what_is_unknown_but_not_what_is_read_only() {
    var body = JsonBody.of(MISSPELLED.getBytes(UTF_8), true);

    body.readOnly(Location.field("created_at"));
    body.allowOnly(List.of("name"));

    assertThat(body.isStrict()).isTrue();
    assertThat(findings(body)).containsExactly("/nmae UNKNOWN_FIELD");
    assertThat(body.warnings())
        .extracting(Warning::pointer)
        .containsExactly("/created_at", "/nmae");
  }

  @Test
  void a_request_is_strict_if_its_header_says_so_and_its_findings_are_shared() {
    var findings = new Violations();
    var request = Requests.with(Requests.put("/"), "Prefer", "handling=strict");

    var body = JsonBody.of(request, "[]".getBytes(UTF_8), findings);

    assertThat(body.isStrict()).isTrue();
    assertThat(findings.found()).isEqualTo(body.findings()).hasSize(1);
  }

  @Test
  void a_part_of_a_body_shares_its_findings_and_warnings() {
    var body = lenient("{\"op\": \"put\", \"name\": 1, \"x\": 2}");

    var rest = body.without("op"::equals);
    rest.text("name");
    rest.allowOnly(List.of("name"));

    assertThat(rest.entries()).extracting(Map.Entry::getKey).containsExactly("name", "x");
    assertThat(findings(body)).containsExactly("/name WRONG_TYPE");
    assertThat(body.warnings()).extracting(Warning::pointer).containsExactly("/x");
  }

  @Test
  void a_part_of_what_is_no_object_is_empty_without_another_finding() {
    var body = lenient("[]");

    assertThat(body.without(name -> false).entries()).isEmpty();
    assertThat(findings(body)).hasSize(1);
  }

  private static JsonBody lenient(String json) {
    return JsonBody.of(json.getBytes(UTF_8), false);
  }

  private static List<String> findings(JsonBody body) {
    return body.findings().stream()
        .map(finding -> finding.location().name() + " " + finding.code().name())
        .toList();
  }
}
