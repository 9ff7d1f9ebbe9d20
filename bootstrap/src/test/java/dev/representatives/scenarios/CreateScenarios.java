package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** POST /representatives/{reference}. */
class CreateScenarios extends Scenarios {
  static final List<String> MEMBERS =
      Stream.of(
              Stream.of("reference"),
              Fields.NAMES.stream(),
              Stream.of(
                  "custom_fields",
                  "accounts",
                  "accounts_total",
                  "documents",
                  "documents_total",
                  "created_at",
                  "updated_at"))
          .flatMap(members -> members)
          .toList();

  static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

  @Test
  void the_example_of_the_specification_is_created() {
    String reference = Unique.reference();
    var answer =
        api()
            .post(Paths.representative(reference))
            .json(
                """
                {
                  "name": "Jane Smith",
                  "email": "jsmith@yourcompany.com",
                  "title": "Account Manager",
                  "department": "Sales"
                }""")
            .send()
            .is(201);

    assertThat(answer.text("/reference")).isEqualTo(reference);
    assertThat(answer.text("/name")).isEqualTo("Jane Smith");
    assertThat(answer.text("/email")).isEqualTo("jsmith@yourcompany.com");
    assertThat(answer.text("/title")).isEqualTo("Account Manager");
    assertThat(answer.text("/department")).isEqualTo("Sales");
  }

  @Test
  void every_field_is_kept() {
    var fields = allFields(given().representative());
    String reference = Unique.reference();
    var created = api().post(Paths.representative(reference)).json(fields).send().is(201);
    var read = api().get(Paths.representative(reference)).send().is(200);

    Fields.NAMES.forEach(
        field -> assertThat(created.text("/" + field)).as(field).isEqualTo(fields.get(field)));
    assertThat(created.text("/custom_fields/collections/team")).isEqualTo("Red");
    assertThat(read.json()).isEqualTo(created.json());
  }

  static Map<String, Object> allFields(String supervisor) {
    var fields = Fields.all(supervisor);
    fields.putAll(Json.customFields("team", "Red"));
    return fields;
  }

  @Test
  void an_empty_object_is_a_valid_body_and_every_documented_field_is_answered() {
    var answer = api().post(Paths.representative(Unique.reference())).json(Map.of()).send().is(201);

    assertThat(answer.names("")).containsExactlyInAnyOrderElementsOf(MEMBERS);
    Fields.NAMES.forEach(field -> assertThat(answer.at("/" + field).isNull()).as(field).isTrue());
    assertThat(answer.at("/custom_fields")).hasToString("{\"collections\":{}}");
    assertThat(answer.at("/accounts")).hasToString("[]");
    assertThat(answer.at("/accounts_total").intValue()).isZero();
    assertThat(answer.at("/documents")).hasToString("[]");
    assertThat(answer.at("/documents_total").intValue()).isZero();
  }

  @Test
  void null_and_absent_are_the_same() {
    var nothing = Json.object();
    Fields.NAMES.forEach(field -> nothing.put(field, null));
    nothing.put("custom_fields", null);
    nothing.put("reference", null);
    var answer = api().post(Paths.representative(Unique.reference())).json(nothing).send().is(201);

    Fields.NAMES.forEach(field -> assertThat(answer.at("/" + field).isNull()).as(field).isTrue());
    assertThat(answer.at("/custom_fields")).hasToString("{\"collections\":{}}");
  }

  @Test
  void times_are_in_utc_with_milliseconds_and_the_same_at_first() {
    var answer = api().post(Paths.representative(Unique.reference())).json(Map.of()).send().is(201);

    assertThat(answer.text("/created_at")).matches(TIME);
    assertThat(answer.text("/updated_at")).isEqualTo(answer.text("/created_at"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/ % + ; ? # . ..", "..", ".", "a/b", "100%", "\u00e1 \uD83D\uDE00"})
  void the_location_is_where_the_representative_is_read(String ending) {
    String reference = Unique.reference() + ending;
    var answer = api().post(Paths.representative(reference)).json(Map.of()).send().is(201);
    var read = api().callAbsolute("GET", answer.requiredHeader("Location")).send().is(200);

    assertThat(read.text("/reference")).isEqualTo(reference);
  }

  @Test
  void the_answer_is_the_one_that_a_read_gives() {
    String reference = Unique.reference();
    var created =
        api().post(Paths.representative(reference)).json(Map.of("name", "Jane")).send().is(201);
    var read = api().get(Paths.representative(reference)).send().is(200);

    assertThat(read.json()).isEqualTo(created.json());
  }

  @Test
  void a_reference_that_exists_is_a_conflict_and_changes_nothing() {
    String reference = given().representative(Map.of("name", "Jane"));
    var before = api().get(Paths.representative(reference)).send();
    api()
        .post(Paths.representative(reference))
        .json(Map.of("name", "John"))
        .send()
        .isProblem(409, "REPRESENTATIVE_ALREADY_EXISTS");

    assertThat(api().get(Paths.representative(reference)).send().body()).isEqualTo(before.body());
  }

  @Test
  void a_repeated_post_is_a_conflict_even_with_the_same_body() {
    String reference = given().representative();
    api().post(Paths.representative(reference)).json(Map.of()).send().is(409);
  }

  @Test
  void a_refused_resource_is_not_created() {
    String reference = Unique.reference();
    api()
        .post(Paths.representative(reference))
        .json(Map.of("name", "Jane", "email", "nowhere"))
        .send()
        .refuses("/email", "EMAIL_INVALID");
    api().get(Paths.representative(reference)).send().isProblem(404, "REPRESENTATIVE_NOT_FOUND");
  }

  @Test
  void a_reference_in_the_body_that_equals_the_paths_is_fine() {
    String reference = Unique.reference();
    api().post(Paths.representative(reference)).json(Map.of("reference", reference)).send().is(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "[]", "{}", "true"})
  void a_reference_in_the_body_is_a_string(String reference) {
    api()
        .post(Paths.representative(Unique.reference()))
        .json("{\"reference\": " + reference + "}")
        .send()
        .refuses("/reference", "WRONG_TYPE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\" \\t\""})
  void a_reference_in_the_body_that_is_empty_counts_as_none(String reference) {
    api()
        .post(Paths.representative(Unique.reference()))
        .json("{\"reference\": " + reference + "}")
        .send()
        .is(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"other\"", "\" REP\"", "\"\u200B\""})
  void another_reference_in_the_body_is_refused(String other) {
    api()
        .post(Paths.representative(Unique.reference()))
        .json("{\"reference\": " + other + "}")
        .send()
        .refuses("/reference", "REFERENCE_MISMATCH");
  }
}
