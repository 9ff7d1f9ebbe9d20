package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GET /representatives. */
@OnEveryDatabase
class RepresentativeListScenarios extends Scenarios {
  private static final String SUPERVISOR = "supervisor_representative_reference";

  @Test
  void an_entry_is_the_representation_without_the_linked_numbers() {
    String boss = given().representative();
    String reference = given().representative(Fields.all(boss));
    given().linkedAccount(reference, given().account());
    var expected = (ObjectNode) api().get(Paths.representative(reference)).send().json().deepCopy();
    expected.remove(List.of("accounts", "documents"));

    assertThat(list("supervisor=" + boss).at("/data/0")).isEqualTo(expected);
  }

  @Test
  void fields_are_the_only_ones_that_are_shown() {
    String boss = given().representative();
    String reference = below(boss, Map.of("name", "Jane"));

    assertThat(list("supervisor=" + boss + "&fields=name,reference").at("/data"))
        .isEqualTo(
            Json.parse("[{\"reference\": \"%s\", \"name\": \"Jane\"}]".formatted(reference)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"representative_type", "department"})
  void a_filter_selects_a_field(String field) {
    String value = Unique.key("value") + " & \u00e4";
    String reference = given().representative(Map.of(field, value));
    given().representative(Map.of(field, value + "x"));

    assertThat(references(list(field + "=" + Paths.encoded(value)))).containsExactly(reference);
  }

  @Test
  void an_address_is_found_in_any_case() {
    String address = Unique.key("jane") + "@example.com";
    String reference = given().representative(Map.of("email", address));

    assertThat(references(list("email=" + address.toUpperCase(Locale.ROOT))))
        .containsExactly(reference);
  }

  @Test
  void languages_and_addresses_divide_the_representatives() {
    given().representative(Map.of("language", "zu"));
    given().representative(Map.of("email", "jane@example.com"));

    assertThat(list("language=ZU").at("/data").findValuesAsText("language")).containsOnly("zu");
    assertThat(list("has_email=true").at("/data").findValuesAsText("email"))
        .isNotEmpty()
        .doesNotContain("null");
    assertThat(list("has_email=false").at("/data").findValuesAsText("email")).containsOnly("null");
  }

  @Test
  void a_search_finds_the_beginning_of_a_word() {
    String word = Unique.key("w");
    String reference =
        given().representative(Map.of("name", "Anna " + word + " Smith", "email", "a@b.example"));

    assertThat(references(list("q=" + word.toUpperCase(Locale.ROOT)))).containsExactly(reference);
    assertThat(references(list("q=" + Paths.encoded(word + " sm")))).containsExactly(reference);
    assertThat(references(list("q=" + reference))).containsExactly(reference);
    api().patch(Paths.representative(reference)).json(Map.of("name", "Anna")).send().is(200);
    assertThat(references(list("q=" + word))).isEmpty();
  }

  @Test
  void a_list_ascends_and_descends() {
    String boss = given().representative();
    String first = below(boss, Map.of());
    String second = below(boss, Map.of());
    var ascending = List.of(first, second).stream().sorted().toList();
    var descending = List.of(ascending.get(1), ascending.get(0));

    assertThat(references(list("supervisor=" + boss + "&sort=reference")))
        .containsExactlyElementsOf(ascending);
    assertThat(references(list("supervisor=" + boss + "&sort=-reference")))
        .containsExactlyElementsOf(descending);
    assertThat(
            list("sort=-updated_at&fields=updated_at").at("/data").findValuesAsText("updated_at"))
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(references(list("sort=name&limit=1"))).hasSize(1);
  }

  @Test
  void changes_are_read_from_the_time_of_the_last_list_on_and_links_are_none() {
    String reference = given().representative();
    String asOf = list("limit=1").text("/as_of");
    var before = api().get(Paths.representative(reference)).send().text("/updated_at");
    given().linkedAccount(reference, given().account());
    var changed = api().patch(Paths.representative(reference)).json(Map.of("name", "x")).send();
    String at = changed.text("/updated_at");

    assertThat(asOf).isLessThan(before);
    assertThat(references(list("updated_since=" + at + "&limit=100"))).contains(reference);
    assertThat(
            list("sort=-updated_at&updated_since=" + at).at("/data").findValuesAsText("reference"))
        .contains(reference);
    String later = Instant.parse(at).plusMillis(1).toString();
    given().linkedDocument(reference, given().document());
    assertThat(references(list("updated_since=" + later))).doesNotContain(reference);
  }

  @Test
  void all_parts_have_the_time_of_the_first_one() {
    given().representative();
    given().representative();
    var first = list("limit=1");
    var second = api().callAbsolute("GET", first.text("/next")).send().is(200);

    assertThat(second.text("/as_of")).isEqualTo(first.text("/as_of"));
  }

  @ParameterizedTest
  @CsvSource({
    "language=de&department=x, language",
    "q=a&sort=name, sort",
    "language=de&sort=name, sort",
    "updated_since=2026-11-22T17:37:00Z&sort=reference, sort"
  })
  void a_combination_without_an_index_is_refused(String query, String parameter) {
    api()
        .get("/representatives?" + query)
        .send()
        .refusesParameter(parameter, "UNSUPPORTED_COMBINATION");
  }

  @ParameterizedTest
  @CsvSource({
    "updated_since, yesterday, TIME_INVALID",
    "fields, accounts, UNKNOWN_VALUE",
    "sort, age, UNKNOWN_VALUE",
    "has_email, 1, UNKNOWN_VALUE",
    "q, '', EMPTY"
  })
  void a_value_is_checked(String parameter, String value, String code) {
    api()
        .get("/representatives?" + parameter + "=" + value)
        .send()
        .refusesParameter(parameter, code);
  }

  @Test
  void a_cursor_belongs_to_its_filter_and_its_order() {
    given().representative();
    given().representative();
    String cursor = list("limit=1").text("/next_cursor");

    for (var other : List.of("sort=-reference", "has_email=false", "sort=name")) {
      api()
          .get("/representatives?" + other + "&cursor=" + cursor)
          .send()
          .refusesParameter("cursor", "CURSOR_INVALID");
    }
  }

  private String below(String boss, Map<String, Object> fields) {
    var all = new HashMap<>(fields);
    all.put(SUPERVISOR, boss);
    return given().representative(all);
  }

  private Answer list(String query) {
    return api().get("/representatives?" + query).send().is(200);
  }

  private static List<String> references(Answer list) {
    return list.at("/data").findValuesAsText("reference");
  }
}
