package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The custom fields of a representative. */
class CustomFieldScenarios extends Scenarios {
  private static final String COLLECTIONS = "/custom_fields/collections";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Red\"",
        "\"2026-11-22\"",
        "\"\u4e2d \uD83D\uDE00 \\\" \\\\\"",
        "\"line\\n\\tline\"",
        "\"5\"",
        "\"true\"",
        "true",
        "false",
        "0",
        "-1"
      })
  void text_numbers_flags_and_dates_come_back_as_they_were_sent(String value) {
    var expected = Json.parse(value);

    assertThat(create(value).is(201).at(COLLECTIONS + "/x")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.50",
        "0.1",
        "-0.000000000000000000000000000001",
        "12345678901234567890",
        "-12345678901234567890",
        "12345678901234567890.12345678901234567890",
        "9007199254740993",
        "1e2",
        "1E-7",
        "-0",
        "0.0",
        "9999999999999999999999999999999999999999999999999999999999999999999999999999"
      })
  void numbers_keep_their_digits(String number) {
    var answer = create(number).is(201);
    var stored = answer.at(COLLECTIONS + "/x");

    assertThat(stored.isNumber()).isTrue();
    assertThat(stored.decimalValue()).isEqualByComparingTo(new BigDecimal(number));
    assertThat(
            api()
                .get(Paths.representative(answer.text("/reference")))
                .send()
                .at(COLLECTIONS + "/x")
                .decimalValue())
        .isEqualByComparingTo(new BigDecimal(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e1000000000", "-1e1000000000", "1e-1000000000", "1e101", "1e-101"})
  void numbers_out_of_all_proportion_are_refused(String number) {
    create(number).refuses(COLLECTIONS + "/x", "NUMBER_OUT_OF_RANGE");
  }

  @Test
  void a_number_of_very_many_digits_is_refused() {
    create("1".repeat(101)).refuses(COLLECTIONS + "/x", "NUMBER_OUT_OF_RANGE");
    assertThat(create("1".repeat(5_000)).status()).isIn(400, 422);
    assertThat(create("1e99999999999999999999").status()).isIn(400, 422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[1]", "{}", "{\"y\": 1}"})
  void nested_values_are_refused(String value) {
    create(value).refuses(COLLECTIONS + "/x", "WRONG_TYPE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "\"a\"", "true", "[]", "\"\""})
  void custom_fields_and_collections_are_objects(String value) {
    for (var method : List.of("POST", "PUT")) {
      api()
          .call(method, Paths.representative(Unique.reference()))
          .json("{\"custom_fields\": " + value + "}")
          .send()
          .refuses("/custom_fields", "WRONG_TYPE");
      api()
          .call(method, Paths.representative(Unique.reference()))
          .json("{\"custom_fields\": {\"collections\": " + value + "}}")
          .send()
          .refuses(COLLECTIONS, "WRONG_TYPE");
    }
  }

  @Test
  void a_key_that_is_omitted_from_a_later_write_keeps_its_value() {
    String reference = given().representative(Json.customFields("a", 1, "b", 2));
    for (var method : List.of("PUT", "PATCH")) {
      for (var body :
          List.of(
              "{}",
              "{\"custom_fields\": {}}",
              "{\"custom_fields\": {\"collections\": {}}}",
              "{\"custom_fields\": {\"collections\": {\"a\": 1}}}")) {
        var answer = api().call(method, Paths.representative(reference)).json(body).send().is(200);
        assertThat(answer.at(COLLECTIONS)).hasToString("{\"a\":1,\"b\":2}");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"custom_fields\": null}", "{\"custom_fields\": {\"collections\": null}}"})
  void null_for_all_of_them_is_like_absent_in_a_put(String body) {
    String reference = given().representative(Json.customFields("a", 1));
    var answer = api().put(Paths.representative(reference)).json(body).send().is(200);

    assertThat(answer.at(COLLECTIONS)).hasToString("{\"a\":1}");
  }

  @Test
  void a_key_sent_as_blank_text_or_null_is_cleared() {
    for (var method : List.of("PUT", "PATCH")) {
      String reference =
          given().representative(Json.customFields("a", 1, "b", 2, "c", "3", "d", "4"));
      var answer =
          api()
              .call(method, Paths.representative(reference))
              .json(Json.customFields("a", null, "b", "", "c", " \u3000", "none", null))
              .send()
              .is(200);
      assertThat(answer.at(COLLECTIONS)).hasToString("{\"d\":\"4\"}");
    }
  }

  @Test
  void in_a_post_null_and_blank_text_set_nothing() {
    var answer =
        api()
            .post(Paths.representative(Unique.reference()))
            .json(Json.customFields("a", null, "b", "", "c", 1))
            .send()
            .is(201);

    assertThat(answer.at(COLLECTIONS)).hasToString("{\"c\":1}");
  }

  @Test
  void a_value_can_change_its_type() {
    String reference = given().representative(Json.customFields("a", 1));
    for (Object value : List.of("text", true, 2, "1", false)) {
      var answer =
          api()
              .patch(Paths.representative(reference))
              .json(Json.customFields("a", value))
              .send()
              .is(200);
      assertThat(answer.at(COLLECTIONS + "/a")).isEqualTo(Json.parse(Json.write(value)));
    }
  }

  @Test
  void there_are_up_to_200_keys() {
    String reference = given().representative(fields(200));
    var answer = api().get(Paths.representative(reference)).send();
    assertThat(answer.names(COLLECTIONS)).hasSize(200);

    api()
        .post(Paths.representative(Unique.reference()))
        .json(fields(201))
        .send()
        .refuses(COLLECTIONS, "TOO_MANY_CUSTOM_FIELDS");
    for (var method : List.of("PUT", "PATCH")) {
      api()
          .call(method, Paths.representative(reference))
          .json(Json.customFields("one more", 1))
          .send()
          .refuses(COLLECTIONS, "TOO_MANY_CUSTOM_FIELDS");
    }
    api()
        .patch(Paths.representative(reference))
        .json(Json.customFields("one more", 1, "key 0", null))
        .send()
        .is(200);
  }

  private static Map<String, Object> fields(int count) {
    var fields = new LinkedHashMap<String, Object>();
    IntStream.range(0, count).forEach(i -> fields.put("key " + i, i));
    return Map.of("custom_fields", Map.of("collections", fields));
  }

  @Test
  void a_key_has_1_to_100_characters() {
    String longest = EMOJI.repeat(100);
    assertThat(createWith(longest, 1).is(201).at(COLLECTIONS).path(longest).intValue())
        .isEqualTo(1);

    createWith("", 1).refuses(COLLECTIONS + "/", "EMPTY");
    var answer = createWith(longest + EMOJI, 1).isProblem(422, "VALIDATION_FAILED");
    assertThat(answer.text("/errors/0/code")).isEqualTo("TOO_LONG");
    assertThat(answer.text("/errors/0/pointer")).startsWith(COLLECTIONS + "/" + longest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "a/b",
        "a~b",
        "a.b",
        "$",
        "\"",
        "\\",
        "\u4e2d",
        "\uD83D\uDE00",
        "__proto__",
        "A"
      })
  void keys_of_any_characters_are_kept(String key) {
    assertThat(createWith(key, "v").is(201).at(COLLECTIONS).path(key).textValue()).isEqualTo("v");
  }

  @Test
  void keys_that_differ_in_case_or_accent_are_different() {
    var answer =
        api()
            .post(Paths.representative(Unique.reference()))
            .json(Json.customFields("Abc", 1, "abc", 2, "\u00e1bc", 3, "abc ", 4))
            .send()
            .is(201);

    assertThat(answer.names(COLLECTIONS)).hasSize(4);
  }

  @Test
  void a_pointer_to_a_key_is_escaped() {
    createWith("a/b~c", List.of()).refuses(COLLECTIONS + "/a~1b~0c", "WRONG_TYPE");
  }

  @Test
  void a_text_has_up_to_1000_characters() {
    String longest = EMOJI.repeat(1_000);
    assertThat(createWith("x", longest).is(201).text(COLLECTIONS + "/x")).isEqualTo(longest);

    createWith("x", longest + EMOJI).refuses(COLLECTIONS + "/x", "TOO_LONG");
  }

  @Test
  void control_characters_are_refused() {
    createWith("x", "a\u0000").refuses(COLLECTIONS + "/x", "CONTROL_CHARACTER");
    createWith("a\u0001", "x").refuses(COLLECTIONS + "/a\u0001", "CONTROL_CHARACTER");
  }

  @Test
  void other_namespaces_are_ignored_but_not_silently() {
    var answer =
        api()
            .post(Paths.representative(Unique.reference()))
            .json("{\"custom_fields\": {\"invoicing\": {\"a\": 1}, \"collections\": {\"b\": 2}}}")
            .send()
            .is(201);

    assertThat(answer.at("/custom_fields")).hasToString("{\"collections\":{\"b\":2}}");
    assertThat(answer.text("/warnings/0/pointer")).isEqualTo("/custom_fields/invoicing");
  }

  @Test
  void a_write_with_other_values_of_the_same_number_changes_nothing() {
    String reference = given().representative(Json.customFields("x", new BigDecimal("1.5")));
    var before = api().get(Paths.representative(reference)).send();
    var answer =
        api()
            .put(Paths.representative(reference))
            .json("{\"custom_fields\": {\"collections\": {\"x\": 1.50}}}")
            .send()
            .is(200);

    assertThat(answer.etag()).isEqualTo(before.etag());
  }

  private Answer create(String value) {
    return api()
        .post(Paths.representative(Unique.reference()))
        .json("{\"custom_fields\": {\"collections\": {\"x\": " + value + "}}}")
        .send();
  }

  private Answer createWith(String key, Object value) {
    return api()
        .post(Paths.representative(Unique.reference()))
        .json(Json.customFields(key, value))
        .send();
  }
}
