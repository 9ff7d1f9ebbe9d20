package dev.representatives.harness.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.http.Json;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Examples of values that the model refuses, at the limits that docs/api.md states. */
class ModelRefusalsTest {
  private static final String SMILE = "\uD83D\uDE00";

  private final ApiModel model = new ApiModel(new Unseen());

  @Test
  void all_refused_values_of_a_request_are_reported_together() {
    var request =
        ModelRequest.of("PUT", "representatives", " R")
            .with("dry_run", "yes")
            .with("lmit", 1)
            .withBody(Json.object("name", "x".repeat(256), "email", "a@b", "phone", 5));

    assertThat(model.answer(request).errors())
        .containsExactlyInAnyOrder(
            "reference SURROUNDING_WHITE_SPACE",
            "dry_run UNKNOWN_VALUE",
            "lmit UNKNOWN_PARAMETER",
            "/name TOO_LONG",
            "/email EMAIL_INVALID",
            "/phone WRONG_TYPE");
  }

  @Test
  void a_text_may_have_as_many_characters_as_the_field_not_as_many_surrogates() {
    assertThat(put(Json.object("name", SMILE.repeat(255), "fax", "1".repeat(50)))).isEmpty();
    assertThat(put(Json.object("name", SMILE.repeat(256), "fax", "1".repeat(51))))
        .containsExactlyInAnyOrder("/name TOO_LONG", "/fax TOO_LONG");
  }

  @Test
  void a_number_in_the_query_is_an_integer_of_64_bits_in_its_range() {
    assertThat(limit("0")).containsExactly("limit TOO_SMALL");
    assertThat(limit("-1")).containsExactly("limit TOO_SMALL");
    assertThat(limit("x")).containsExactly("limit NOT_AN_INTEGER");
    assertThat(limit("9223372036854775808")).containsExactly("limit NOT_AN_INTEGER");
    assertThat(limit("1001")).isEmpty();
    assertThat(limit("9223372036854775807")).isEmpty();
  }

  @Test
  void a_representative_has_at_most_200_custom_fields_counting_those_that_it_keeps() {
    assertThat(put(customFields(0, 199))).isEmpty();
    assertThat(put(customFields(199, 200))).isEmpty();
    assertThat(put(customFields(200, 201)))
        .containsExactly("/custom_fields/collections TOO_MANY_CUSTOM_FIELDS");
    assertThat(put(customFields(0, 200))).isEmpty();
  }

  @Test
  void a_number_of_a_custom_field_has_at_most_100_digits_on_both_sides() {
    String most = "9".repeat(100) + "." + "9".repeat(100);

    assertThat(put(Json.customFields("limit", new BigDecimal(most)))).isEmpty();
    assertThat(put(Json.customFields("limit", new BigDecimal("9" + most))))
        .containsExactly("/custom_fields/collections/limit NUMBER_OUT_OF_RANGE");
    assertThat(put(Json.customFields("limit", new BigDecimal(most + "9"))))
        .containsExactly("/custom_fields/collections/limit NUMBER_OUT_OF_RANGE");
  }

  @Test
  void escalations_name_at_most_1000_documents_and_accounts() {
    var most = Collections.nCopies(600, "A-1");

    assertThat(escalations(Json.object("documents", most, "accounts", most.subList(0, 400))))
        .isEmpty();
    assertThat(escalations(Json.object("documents", most, "accounts", most.subList(0, 401))))
        .containsExactly(" TOO_MANY_NUMBERS");
    assertThat(escalations(Json.object("levels", 11)))
        .containsExactlyInAnyOrder(" REQUIRED", "/levels TOO_LARGE");
  }

  @Test
  void a_line_of_a_bulk_has_its_key_in_the_line() {
    var lines = List.of(Json.object("account_number", " A", "op", "upsert", "name", 5));
    var results = model.answer(ModelRequest.of("POST", "bulk", "accounts").withBody(lines)).body();

    assertThat(results.orElseThrow().path(0).path("errors").toString())
        .isEqualTo(
            "[\"/account_number SURROUNDING_WHITE_SPACE\",\"/name WRONG_TYPE\",\"/op UNKNOWN_VALUE\"]");
  }

  private List<String> put(Map<String, Object> body) {
    var request = ModelRequest.of("PUT", "representatives", "R-1").withBody(body);
    return List.copyOf(model.answer(request).errors());
  }

  private List<String> limit(String limit) {
    return List.copyOf(
        model.answer(ModelRequest.of("GET", "accounts").with("limit", limit)).errors());
  }

  private List<String> escalations(Map<String, Object> body) {
    return List.copyOf(
        model.answer(ModelRequest.of("POST", "escalations").withBody(body)).errors());
  }

  private static Map<String, Object> customFields(int from, int to) {
    var fields = Json.object();
    for (int i = from; i < to; i++) {
      fields.put("k" + i, true);
    }
    return Json.object("custom_fields", Map.of("collections", fields));
  }
}
