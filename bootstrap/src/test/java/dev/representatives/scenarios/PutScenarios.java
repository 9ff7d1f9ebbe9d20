package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** PUT /representatives/{reference}. */
class PutScenarios extends Scenarios {
  @Test
  void a_representative_that_is_not_there_is_created() {
    String reference = Unique.reference();
    var answer = api().put(Paths.representative(reference)).json(Map.of("name", "Jane")).send();

    answer.is(201);
    assertThat(answer.requiredHeader("Location"))
        .isEqualTo(Paths.BASE_PATH + Paths.representative(reference));
    assertThat(answer.text("/reference")).isEqualTo(reference);
    assertThat(answer.text("/name")).isEqualTo("Jane");
    assertThat(answer.text("/updated_at")).isEqualTo(answer.text("/created_at"));
  }

  @Test
  void a_representative_that_is_there_is_replaced() {
    String reference = given().representative(Map.of("name", "Jane", "title", "Manager"));
    var answer =
        api().put(Paths.representative(reference)).json(Map.of("name", "John")).send().is(200);

    assertThat(answer.header("Location")).isEmpty();
    assertThat(answer.text("/name")).isEqualTo("John");
    assertThat(answer.text("/title")).isNull();
  }

  @Test
  void every_field_is_replaced() {
    var all = CreateScenarios.allFields(given().representative());
    String reference = given().representative(all);
    var emptied = api().put(Paths.representative(reference)).json(Map.of()).send().is(200);
    var refilled = api().put(Paths.representative(reference)).json(all).send().is(200);

    Fields.NAMES.forEach(
        field -> {
          assertThat(emptied.at("/" + field).isNull()).as(field).isTrue();
          assertThat(refilled.text("/" + field)).as(field).isEqualTo(all.get(field));
        });
  }

  @Test
  void the_answers_have_all_members_and_are_what_a_read_gives() {
    String reference = Unique.reference();
    var created = api().put(Paths.representative(reference)).json(Map.of()).send().is(201);
    assertThat(api().get(Paths.representative(reference)).send().json()).isEqualTo(created.json());
    var replaced =
        api().put(Paths.representative(reference)).json(Map.of("name", "J")).send().is(200);
    assertThat(api().get(Paths.representative(reference)).send().json()).isEqualTo(replaced.json());

    assertThat(created.names("")).containsExactlyInAnyOrderElementsOf(CreateScenarios.MEMBERS);
    assertThat(replaced.names("")).containsExactlyInAnyOrderElementsOf(CreateScenarios.MEMBERS);
  }

  @Test
  void null_and_absent_are_the_same() {
    String reference = given().representative(Map.of("name", "Jane", "fax", "1"));
    var answer =
        api().put(Paths.representative(reference)).json(Json.object("name", null)).send().is(200);

    assertThat(answer.at("/name").isNull()).isTrue();
    assertThat(answer.at("/fax").isNull()).isTrue();
  }

  @Test
  void a_replacement_keeps_the_time_of_the_creation_and_moves_that_of_the_update() {
    String reference = given().representative();
    var before = api().get(Paths.representative(reference)).send();
    var after = api().put(Paths.representative(reference)).json(Map.of("name", "J")).send();

    assertThat(after.text("/created_at")).isEqualTo(before.text("/created_at"));
    assertThat(after.text("/updated_at")).isGreaterThan(before.text("/updated_at"));
  }

  @Test
  void the_same_put_again_answers_as_usual_and_changes_nothing() {
    var all = CreateScenarios.allFields(given().representative());
    String reference = Unique.reference();
    var first = api().put(Paths.representative(reference)).json(all).send().is(201);
    var second = api().put(Paths.representative(reference)).json(all).send().is(200);

    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.etag()).isEqualTo(first.etag());
  }

  @Test
  void custom_fields_that_are_not_mentioned_keep_their_values() {
    String reference = given().representative(Json.customFields("team", "Red", "tier", 3));
    var answer =
        api()
            .put(Paths.representative(reference))
            .json(Json.customFields("tier", 4))
            .send()
            .is(200);

    assertThat(answer.text("/custom_fields/collections/team")).isEqualTo("Red");
    assertThat(answer.at("/custom_fields/collections/tier").intValue()).isEqualTo(4);
    assertThat(
            api()
                .put(Paths.representative(reference))
                .json(Map.of())
                .send()
                .at("/custom_fields/collections"))
        .isEqualTo(answer.at("/custom_fields/collections"));
  }

  @Test
  void links_are_untouched() {
    String reference = given().representative();
    String account = given().account();
    String document = given().document();
    given().linkedAccount(reference, account);
    given().linkedDocument(reference, document);
    var answer = api().put(Paths.representative(reference)).json(Map.of("name", "J")).send();

    assertThat(answer.texts("/accounts")).isEqualTo(List.of(account));
    assertThat(answer.texts("/documents")).isEqualTo(List.of(document));
  }

  @Test
  void a_refused_request_changes_nothing() {
    String reference = given().representative(Map.of("name", "Jane"));
    var before = api().get(Paths.representative(reference)).send();
    api()
        .put(Paths.representative(reference))
        .json(Map.of("name", "John", "language", "xx"))
        .send()
        .refuses("/language", "LANGUAGE_INVALID");

    assertThat(api().get(Paths.representative(reference)).send().body()).isEqualTo(before.body());
  }

  @Test
  void a_refused_resource_is_not_created() {
    String reference = Unique.reference();
    api()
        .put(Paths.representative(reference))
        .json(Map.of("email", "nowhere"))
        .send()
        .refuses("/email", "EMAIL_INVALID");

    api().get(Paths.representative(reference)).send().is(404);
  }

  @Test
  void another_reference_in_the_body_is_refused() {
    String reference = given().representative();
    api().put(Paths.representative(reference)).json(Map.of("reference", reference)).send().is(200);
    api()
        .put(Paths.representative(reference))
        .json(Map.of("reference", reference + "x"))
        .send()
        .refuses("/reference", "REFERENCE_MISMATCH");
  }
}
