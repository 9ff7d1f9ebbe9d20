package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unknown fields. */
class WarningScenarios extends Scenarios {
  @Test
  void an_unknown_field_is_ignored_with_a_warning() {
    String path = Paths.representative(Unique.reference());
    var created = api().post(path).json(Map.of("name", "Jane", "shoe_size", 43)).send().is(201);
    var replaced = api().put(path).json(Map.of("name", "J", "shoe_size", 43)).send().is(200);
    var patched = api().patch(path).json(Map.of("name", "K", "shoe_size", 43)).send().is(200);

    for (var answer : List.of(created, replaced, patched)) {
      assertThat(answer.at("/warnings")).hasSize(1);
      assertThat(answer.text("/warnings/0/pointer")).isEqualTo("/shoe_size");
      assertThat(answer.text("/warnings/0/code")).isEqualTo("UNKNOWN_FIELD");
      assertThat(answer.text("/warnings/0/detail")).isNotBlank();
      assertThat(answer.names("/warnings/0"))
          .containsExactlyInAnyOrder("pointer", "code", "detail");
      assertThat(answer.json().has("shoe_size")).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nmae, name",
    "Name, name",
    "emial, email",
    "e-mail, email",
    "mobilePhone, mobile_phone",
    "mobilephone, mobile_phone",
    "representativeType, representative_type",
    "supervisorRepresentativeReference, supervisor_representative_reference",
    "custom_field, custom_fields",
    "extrainfo, extra_info"
  })
  void the_field_that_was_probably_meant_is_named(String sent, String meant) {
    var answer =
        api()
            .post(Paths.representative(Unique.reference()))
            .json(Json.object(sent, "x"))
            .send()
            .is(201);

    assertThat(answer.text("/warnings/0/did_you_mean")).isEqualTo(meant);
    assertThat(answer.at("/" + meant).isNull() || answer.at("/" + meant).isObject()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Collections, collections", "collection, collections", "COLLECTIONS_, collections"})
  void the_namespace_that_was_probably_meant_is_named(String sent, String meant) {
    var answer =
        api()
            .post(Paths.representative(Unique.reference()))
            .json(Json.object("custom_fields", Json.object(sent, Map.of("x", 1))))
            .send()
            .is(201);

    assertThat(answer.text("/warnings/0/pointer")).isEqualTo("/custom_fields/" + sent);
    assertThat(answer.text("/warnings/0/did_you_mean")).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"custom_fields\": {\"a\": 1}}",
        "{\"custom_fields\": {\"name\": 1}}",
        "{\"custom_fields\": {\"emial\": 1}}",
        "{\"custom_fields\": {\"custom_fields\": 1}}",
        "{\"a\": 1}",
        "{\"id\": 1}",
        "{\"collections\": {}}",
        "{\"created\": 1}"
      })
  void a_field_that_is_like_none_of_its_place_has_no_hint(String body) {
    var answer = api().post(Paths.representative(Unique.reference())).json(body).send().is(201);

    assertThat(answer.at("/warnings")).hasSize(1);
    assertThat(answer.at("/warnings/0").has("did_you_mean")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 101, 150, 5_000})
  void strict_handling_counts_every_field_that_it_refuses(int count) {
    var fields = Json.object();
    var namespaces = Json.object();
    for (int i = 0; i < count; i++) {
      (i % 2 == 0 ? fields : namespaces).put("unknown " + i, i);
    }
    fields.put("custom_fields", namespaces);
    var answer =
        api()
            .post(Paths.representative(Unique.reference()))
            .header("Prefer", "handling=strict")
            .json(fields)
            .send()
            .isProblem(422, "VALIDATION_FAILED");

    assertThat(answer.text("/detail")).isEqualTo(count + " values are not valid.");
    assertThat(answer.at("/errors")).hasSize(100);
  }

  @Test
  void every_refused_custom_field_is_counted() {
    var values = Json.object();
    for (int i = 0; i < 150; i++) {
      values.put("key " + i, Json.object());
    }
    var answer =
        api()
            .post(Paths.representative(Unique.reference()))
            .json(Json.object("custom_fields", Json.object("collections", values)))
            .send()
            .isProblem(422, "VALIDATION_FAILED");

    assertThat(answer.text("/detail")).isEqualTo("150 values are not valid.");
    assertThat(answer.at("/errors")).hasSize(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH"})
  void a_field_that_a_response_alone_has_is_ignored_with_a_warning_of_its_own(String method) {
    String reference = method.equals("PATCH") ? given().representative() : Unique.reference();
    for (var field :
        List.of(
            "created_at",
            "updated_at",
            "accounts",
            "accounts_total",
            "documents",
            "documents_total",
            "warnings")) {
      var answer =
          api().call(method, Paths.representative(reference)).json(Json.object(field, "x")).send();

      assertThat(answer.status()).isBetween(200, 201);
      assertThat(answer.at("/warnings")).hasSize(1);
      assertThat(answer.text("/warnings/0/pointer")).isEqualTo("/" + field);
      assertThat(answer.text("/warnings/0/code")).isEqualTo("READ_ONLY_FIELD");
      assertThat(answer.at("/warnings/0").has("did_you_mean")).isFalse();
      reference = method.equals("POST") ? Unique.reference() : reference;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH"})
  void a_response_may_be_sent_back_with_strict_handling(String method) {
    String reference = given().representative(Map.of("name", "Jane", "extra_info", "a\nb"));
    String path = Paths.representative(reference);
    String account = given().account();
    String document = given().document();
    api().put(Paths.accountOf(reference, account)).send().is(200);
    api().put(Paths.documentOf(reference, document)).send().is(200);
    var read = api().get(path).send().is(200);

    var answer =
        api().call(method, path).header("Prefer", "handling=strict").json(read.body()).send();

    assertThat(answer.is(200).etag()).isEqualTo(read.etag());
    assertThat(answer.at("/warnings")).hasSize(6);
    assertThat(answer.text("/updated_at")).isEqualTo(read.text("/updated_at"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"created_at\": \"2020-01-01T00:00:00.000Z\"}",
        "{\"created_at\": null}",
        "{\"updated_at\": 5}",
        "{\"updated_at\": \"yesterday\"}",
        "{\"accounts\": [\"ACCT-001\"]}",
        "{\"accounts\": null}",
        "{\"accounts\": {}}",
        "{\"accounts_total\": 1}",
        "{\"accounts_total\": \"0\"}",
        "{\"documents\": [5]}",
        "{\"documents_total\": 0.5}",
        "{\"warnings\": []}"
      })
  void strict_handling_refuses_another_value_than_the_current_one(String body) {
    String field = body.substring(2, body.indexOf(':') - 1);
    String path = Paths.representative(given().representative());
    for (var method : List.of("PUT", "PATCH")) {
      api()
          .call(method, path)
          .header("Prefer", "handling=strict")
          .json(body)
          .send()
          .refuses("/" + field, "READ_ONLY_FIELD");
    }
  }

  @Test
  void the_current_value_may_be_written_in_another_form() {
    String path = Paths.representative(given().representative());
    String created = api().get(path).send().text("/created_at");
    for (var body :
        List.of(
            Json.object("created_at", created.replace("Z", "+00:00")),
            Json.object("created_at", created.replace("Z", "000Z")),
            Json.object("accounts_total", 0.0))) {
      api().patch(path).header("Prefer", "handling=strict").json(body).send().is(200);
    }
  }

  @Test
  void where_nothing_is_yet_no_value_is_current() {
    for (var method : List.of("POST", "PUT")) {
      api()
          .call(method, Paths.representative(Unique.reference()))
          .header("Prefer", "handling=strict")
          .json(Map.of("accounts_total", 0))
          .send()
          .refuses("/accounts_total", "READ_ONLY_FIELD");
    }
  }

  @Test
  void without_anything_to_warn_of_there_are_no_warnings() {
    String path = Paths.representative(Unique.reference());
    assertThat(api().post(path).json(Map.of("name", "J")).send().json().has("warnings")).isFalse();
    assertThat(api().put(path).json(Map.of("nmae", "J")).send().json().has("warnings")).isTrue();
    assertThat(api().get(path).send().json().has("warnings")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "handling=strict",
        "Handling=Strict",
        "handling=\"strict\"",
        "respond-async, handling=strict",
        "handling = strict",
        ", , handling=strict,",
        "handling=strict, handling=lenient",
        "foo=\"a, handling=lenient\", handling=strict",
        "handling=strict; x=\"y\""
      })
  void strict_handling_refuses_unknown_fields(String preference) {
    String reference = Unique.reference();
    for (var method : List.of("POST", "PUT")) {
      api()
          .call(method, Paths.representative(reference))
          .header("Prefer", preference)
          .json("{\"shoe_size\": 43, \"custom_fields\": {\"invoicing\": {}}}")
          .send()
          .refuses("/shoe_size", "UNKNOWN_FIELD")
          .refuses("/custom_fields/invoicing", "UNKNOWN_FIELD");
    }
    api().get(Paths.representative(reference)).send().is(404);
    given().representative(reference, Map.of());
    api()
        .patch(Paths.representative(reference))
        .header("Prefer", preference)
        .json(Map.of("name", "Jane", "shoe_size", 43))
        .send()
        .refuses("/shoe_size", "UNKNOWN_FIELD");
    assertThat(api().get(Paths.representative(reference)).send().at("/name").isNull()).isTrue();
  }

  @Test
  void strict_handling_of_known_fields_is_confirmed() {
    var answer =
        api()
            .post(Paths.representative(Unique.reference()))
            .header("Prefer", "handling=strict")
            .json(Map.of("name", "Jane"))
            .send()
            .is(201);

    assertThat(answer.requiredHeader("Preference-Applied")).isEqualTo("handling=strict");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "handling=lenient, handling=strict",
        "handling, handling=strict",
        "foo=\"a, handling=strict\"",
        "foo=\"\\\", handling=strict\"",
        "foo; handling=strict",
        "; handling=strict",
        "xhandling=strict",
        "handling=strictly",
        "han dling=strict"
      })
  void only_the_first_preference_of_that_name_counts(String preference) {
    api()
        .post(Paths.representative(Unique.reference()))
        .header("Prefer", preference)
        .json(Map.of("shoe_size", 43))
        .send()
        .is(201);
  }

  @Test
  void preferences_on_several_lines_are_one_list() {
    String path = Paths.representative(Unique.reference());
    api()
        .put(path)
        .header("Prefer", "handling=lenient")
        .header("Prefer", "handling=strict")
        .json(Map.of("shoe_size", 43))
        .send()
        .is(201);
    api()
        .put(path)
        .header("Prefer", "respond-async")
        .header("Prefer", "handling=strict")
        .json(Map.of("shoe_size", 43))
        .send()
        .refuses("/shoe_size", "UNKNOWN_FIELD");
  }

  @Test
  void lenient_handling_is_the_default() {
    api()
        .post(Paths.representative(Unique.reference()))
        .header("Prefer", "handling=lenient")
        .json(Map.of("shoe_size", 43))
        .send()
        .is(201);
  }

  @Test
  void a_warning_echoes_a_name_cut_and_escaped() {
    String name = "a/b~c" + "x".repeat(10_000);
    var answer =
        api()
            .post(Paths.representative(Unique.reference()))
            .json(Json.object(name, 1))
            .send()
            .is(201);

    assertThat(answer.text("/warnings/0/pointer")).startsWith("/a~1b~0cx").hasSizeLessThan(200);
  }

  @Test
  void thousands_of_unknown_fields_do_no_harm() {
    var fields = Json.object();
    for (int i = 0; i < 5_000; i++) {
      fields.put("unknown " + i, i);
    }
    var answer = api().post(Paths.representative(Unique.reference())).json(fields).send().is(201);

    assertThat(answer.at("/warnings").size()).isBetween(1, 1_000);
  }

  @Test
  void a_warning_does_not_change_the_etag() {
    String path = Paths.representative(given().representative(Map.of("name", "Jane")));
    String before = api().get(path).send().etag();

    assertThat(api().put(path).json(Map.of("name", "Jane", "x", 1)).send().etag())
        .isEqualTo(before);
  }
}
