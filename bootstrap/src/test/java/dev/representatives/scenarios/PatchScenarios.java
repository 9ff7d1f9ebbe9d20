package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PATCH /representatives/{reference}. */
class PatchScenarios extends Scenarios {
  static final List<String> FIELDS = Fields.NAMES;

  @Test
  void the_updated_representative_is_answered() {
    String reference = given().representative(Map.of("title", "Manager"));
    var answer =
        api().patch(Paths.representative(reference)).json(Map.of("name", "Jane")).send().is(200);

    assertThat(answer.names("")).containsExactlyInAnyOrderElementsOf(CreateScenarios.MEMBERS);
    assertThat(answer.text("/name")).isEqualTo("Jane");
    assertThat(answer.text("/title")).isEqualTo("Manager");
    assertThat(api().get(Paths.representative(reference)).send().json()).isEqualTo(answer.json());
  }

  @ParameterizedTest
  @FieldSource("FIELDS")
  void only_the_field_in_the_body_is_modified(String field) {
    var all = CreateScenarios.allFields(given().representative());
    String reference = given().representative(all);
    var before = api().get(Paths.representative(reference)).send().json();
    var cleared =
        api().patch(Paths.representative(reference)).json(Json.object(field, null)).send().is(200);
    var restored =
        api()
            .patch(Paths.representative(reference))
            .json(Json.object(field, all.get(field)))
            .send()
            .is(200);

    var expected = new HashMap<>(all);
    expected.put(field, null);
    FIELDS.forEach(
        name -> {
          assertThat(cleared.text("/" + name)).as(name).isEqualTo(expected.get(name));
          assertThat(restored.text("/" + name)).as(name).isEqualTo(all.get(name));
        });
    assertThat(restored.at("/custom_fields")).isEqualTo(before.at("/custom_fields"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\u3000\u00A0"})
  void blank_text_clears_like_null(String blank) {
    String reference = given().representative(Map.of("name", "Jane"));
    var answer =
        api().patch(Paths.representative(reference)).json(Map.of("name", blank)).send().is(200);

    assertThat(answer.at("/name").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=utf-8",
        "application/json;charset=\"UTF-8\"",
        "application/merge-patch+json",
        "application/merge-patch+json; charset=UTF-8",
        "Application/JSON"
      })
  void both_media_types_are_accepted(String mediaType) {
    String reference = given().representative();
    var answer =
        api()
            .patch(Paths.representative(reference))
            .body(mediaType, BodyPublishers.ofString("{\"name\": \"Jane\"}"))
            .send()
            .is(200);

    assertThat(answer.text("/name")).isEqualTo("Jane");
  }

  @Test
  void an_empty_object_changes_nothing() {
    String reference = given().representative(Map.of("name", "Jane"));
    var before = api().get(Paths.representative(reference)).send();
    var answer = api().patch(Paths.representative(reference)).json(Map.of()).send().is(200);

    assertThat(answer.json()).isEqualTo(before.json());
    assertThat(answer.etag()).isEqualTo(before.etag());
  }

  @Test
  void a_patch_to_the_same_values_changes_nothing() {
    var all = CreateScenarios.allFields(given().representative());
    String reference = given().representative(all);
    var before = api().get(Paths.representative(reference)).send();
    var answer = api().patch(Paths.representative(reference)).json(all).send().is(200);

    assertThat(answer.json()).isEqualTo(before.json());
    assertThat(answer.etag()).isEqualTo(before.etag());
  }

  @Test
  void a_change_moves_the_time_of_the_update_alone() {
    String reference = given().representative();
    var before = api().get(Paths.representative(reference)).send();
    var answer = api().patch(Paths.representative(reference)).json(Map.of("name", "J")).send();

    assertThat(answer.text("/created_at")).isEqualTo(before.text("/created_at"));
    assertThat(answer.text("/updated_at")).isGreaterThan(before.text("/updated_at"));
  }

  @Test
  void links_are_untouched() {
    String reference = given().representative();
    String account = given().account();
    given().linkedAccount(reference, account);
    var answer = api().patch(Paths.representative(reference)).json(Map.of("name", "J")).send();

    assertThat(answer.texts("/accounts")).containsExactly(account);
  }

  @Test
  void custom_fields_are_merged_and_null_clears() {
    String reference =
        given().representative(Json.customFields("a", "1", "b", "2", "c", "3", "d", true));
    var answer =
        api()
            .patch(Paths.representative(reference))
            .json(Json.customFields("a", null, "b", "", "c", "4", "e", 5))
            .send()
            .is(200);

    assertThat(answer.at("/custom_fields/collections"))
        .isEqualTo(Json.parse("{\"c\": \"4\", \"d\": true, \"e\": 5}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"custom_fields\": null}", "{\"custom_fields\": {\"collections\": null}}"})
  void null_for_all_custom_fields_clears_them_all(String body) {
    String reference = given().representative(Json.customFields("a", "1", "b", "2"));
    var answer = api().patch(Paths.representative(reference)).json(body).send().is(200);

    assertThat(answer.at("/custom_fields")).hasToString("{\"collections\":{}}");
  }

  @Test
  void a_reference_that_nobody_has_is_not_found() {
    api()
        .patch(Paths.representative(Unique.reference()))
        .json(Map.of("name", "Jane"))
        .send()
        .isProblem(404, "REPRESENTATIVE_NOT_FOUND");
  }

  @Test
  void a_refused_request_changes_nothing() {
    String reference = given().representative(Map.of("name", "Jane"));
    var before = api().get(Paths.representative(reference)).send();
    api()
        .patch(Paths.representative(reference))
        .json(Map.of("name", "John", "email", "nowhere"))
        .send()
        .refuses("/email", "EMAIL_INVALID");

    assertThat(api().get(Paths.representative(reference)).send().body()).isEqualTo(before.body());
  }

  @Test
  void another_reference_in_the_body_is_refused() {
    String reference = given().representative();
    api()
        .patch(Paths.representative(reference))
        .json(Map.of("reference", "other"))
        .send()
        .refuses("/reference", "REFERENCE_MISMATCH");
  }
}
