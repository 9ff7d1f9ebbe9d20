package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that the resource does not have. */
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
