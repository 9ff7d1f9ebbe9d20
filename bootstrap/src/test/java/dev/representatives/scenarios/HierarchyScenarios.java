package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GET /representatives/{reference}/supervisors and /representatives/{reference}/reports. */
@OnEveryDatabase
class HierarchyScenarios extends Scenarios {
  private static final String SUPERVISOR = "supervisor_representative_reference";

  /** As many levels as a chain may have. */
  private static final int LEVELS = 1000;

  static Stream<String> lists() {
    return Stream.of("/supervisors", "/reports");
  }

  @Test
  void supervisors_are_listed_nearest_first_and_what_they_do_not_have_is_null() {
    String head = given().representative();
    String lead = below(head, Map.of("name", "Mary " + EMOJI, "email", "mary@example.com"));
    String worker = below(lead);

    assertThat(supervisors(worker).json())
        .isEqualTo(
            Json.parse(
                """
                {"data": [
                  {"reference": "%s", "name": "Mary %s", "email": "mary@example.com", "level": 1},
                  {"reference": "%s", "name": null, "email": null, "level": 2}
                ], "truncated": false}
                """
                    .formatted(lead, EMOJI, head)));
  }

  @Test
  void without_a_supervisor_the_chain_is_empty() {
    assertThat(supervisors(given().representative()).json())
        .isEqualTo(Json.parse("{\"data\": [], \"truncated\": false}"));
  }

  @Test
  void reports_are_listed_with_their_depth_and_supervisor() {
    String head = given().representative();
    String lead = below(head, Map.of("name", "Mary", "email", "mary@example.com"));
    String worker = below(lead);

    assertThat(reports(head, "?depth=2").json())
        .isEqualTo(
            Json.parse(
                """
                {"data": [
                  {"reference": "%s", "name": "Mary", "email": "mary@example.com", "depth": 1,
                    "supervisor_representative_reference": "%s"},
                  {"reference": "%s", "name": null, "email": null, "depth": 2,
                    "supervisor_representative_reference": "%s"}
                ], "page": 1, "limit": 100, "total": 2, "total_pages": 1, "next": null}
                """
                    .formatted(lead, head, worker, lead)));
  }

  @Test
  void direct_reports_are_the_default() {
    String head = given().representative();
    String lead = below(head);
    below(lead);

    assertThat(references(reports(head, ""))).containsExactly(lead);
    assertThat(references(reports(head, "?depth=1"))).containsExactly(lead);
  }

  @Test
  void without_reports_the_list_is_empty() {
    assertThat(reports(given().representative(), "").json())
        .isEqualTo(
            Json.parse(
                """
                {"data": [], "page": 1, "limit": 100, "total": 0, "total_pages": 0, "next": null}
                """));
  }

  @Test
  void reports_are_ordered_by_depth_then_by_code_point() {
    String head = given().representative();
    var ascending = GetScenarios.inCodePointOrder(Unique.key("n"));
    List.of(3, 5, 1, 4, 0, 2).forEach(i -> given(ascending.get(i), head));
    String first = "!" + Unique.reference();
    given(first, ascending.get(0));

    assertThat(references(reports(head, "?depth=2")))
        .isEqualTo(Stream.concat(ascending.stream(), Stream.of(first)).toList());
  }

  @ParameterizedTest
  @MethodSource("lists")
  void a_representative_that_nobody_has_is_not_found(String list) {
    api()
        .get(Paths.representative(Unique.reference()) + list)
        .send()
        .isProblem(404, "REPRESENTATIVE_NOT_FOUND");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void neither_list_has_a_tag_but_both_can_be_expected(String list) {
    String path = Paths.representative(given().representative()) + list;
    api().get(path).header("If-Match", "*").send().is(200);
    api().get(path).header("If-Match", "\"x\"").send().isProblem(412, "PRECONDITION_FAILED");
    api().get(path).header("If-None-Match", "\"x\"").send().is(200);
    var known = api().get(path).header("If-None-Match", "*").send().is(304);
    assertThat(known.header("ETag")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void head_is_answered_as_get_without_the_body(String list) {
    String path = Paths.representative(given().representative()) + list;

    assertThat(api().call("HEAD", path).sendUnchecked().is(200).body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, TOO_SMALL",
    "-1, TOO_SMALL",
    "1001, TOO_LARGE",
    "9223372036854775807, TOO_LARGE",
    "9223372036854775808, NOT_AN_INTEGER",
    "1.0, NOT_AN_INTEGER",
    "one, NOT_AN_INTEGER",
    "'', NOT_AN_INTEGER"
  })
  void a_depth_is_an_integer_of_1_to_1000(String depth, String code) {
    api()
        .get(Paths.reportsOf(given().representative()) + "?depth=" + depth)
        .send()
        .refusesParameter("depth", code);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, LEVELS})
  void the_least_and_the_greatest_depth_are_accepted(int depth) {
    reports(given().representative(), "?depth=" + depth);
  }

  @Test
  void violations_of_the_query_and_the_path_are_reported_together() {
    api()
        .get(Paths.reportsOf("a\u0001") + "?depth=0&page=x&limit=0&levels=1")
        .send()
        .refusesParameter("reference", "CONTROL_CHARACTER")
        .refusesParameter("depth", "TOO_SMALL")
        .refusesParameter("page", "NOT_AN_INTEGER")
        .refusesParameter("limit", "TOO_SMALL")
        .refusesParameter("levels", "UNKNOWN_PARAMETER");
    api()
        .get(Paths.supervisorsOf("a\u0001") + "?depth=1")
        .send()
        .refusesParameter("reference", "CONTROL_CHARACTER")
        .refusesParameter("depth", "UNKNOWN_PARAMETER");
    api()
        .get(Paths.reportsOf(given().representative()) + "?depth=1&depth=2")
        .send()
        .refusesParameter("depth", "REPEATED_PARAMETER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "9223372036854775807"})
  void a_page_of_reports_past_the_end_is_empty(String page) {
    String head = given().representative();
    below(head);
    var answer = reports(head, "?page=" + page);

    assertThat(references(answer)).isEmpty();
    assertThat(answer.at("/total").intValue()).isEqualTo(1);
    assertThat(answer.at("/next").isNull()).isTrue();
  }

  @Test
  void next_leads_through_the_pages_of_a_broad_tree() {
    String head = Unique.reference() + "/ %+;?#\u00e1";
    given().representative(head, Map.of());
    var leads = broad(head, "L", 250);
    var workers = broad(leads.get(0), "A", 30);
    var seen = new ArrayList<String>();
    String next = Paths.BASE_PATH + Paths.reportsOf(head) + "?depth=2";
    while (next != null) {
      var answer = api().callAbsolute("GET", next).send().is(200);
      assertThat(answer.at("/total").intValue()).isEqualTo(280);
      assertThat(answer.at("/total_pages").intValue()).isEqualTo(3);
      seen.addAll(references(answer));
      next = answer.text("/next");
    }

    assertThat(seen).isEqualTo(Stream.of(leads, workers).flatMap(List::stream).toList());
    assertThat(reports(head, "").at("/total").intValue()).isEqualTo(250);
  }

  @Test
  void a_chain_that_has_grown_too_long_is_truncated_and_stays_writable() {
    var levels = chain(LEVELS + 5);

    assertTruncated(supervisors(levels.get(0)), levels.subList(1, LEVELS + 1), true);
    assertTruncated(supervisors(levels.get(3)), levels.subList(4, LEVELS + 4), true);
    assertTruncated(supervisors(levels.get(4)), levels.subList(5, LEVELS + 5), false);
    assertTruncated(supervisors(levels.get(5)), levels.subList(6, LEVELS + 5), false);
    String top = levels.get(LEVELS + 4);
    var last = reports(top, "?depth=1000&page=10");
    assertThat(last.at("/total").intValue()).isEqualTo(LEVELS);
    assertThat(last.at("/data/99/depth").intValue()).isEqualTo(LEVELS);
    assertThat(last.text("/data/99/reference")).isEqualTo(levels.get(4));
    api()
        .put(Paths.representative(Unique.reference()))
        .json(Map.of(SUPERVISOR, levels.get(4)))
        .send()
        .refuses("/" + SUPERVISOR, "SUPERVISOR_CHAIN_TOO_LONG");
    below(levels.get(5));
    api()
        .put(Paths.representative(levels.get(0)))
        .json(Map.of("name", "Jane", SUPERVISOR, levels.get(1)))
        .send()
        .is(200);
  }

  private static void assertTruncated(Answer answer, List<String> expected, boolean truncated) {
    assertThat(references(answer)).isEqualTo(expected);
    assertThat(answer.at("/truncated").booleanValue()).isEqualTo(truncated);
    assertThat(answer.at("/data/" + (expected.size() - 1) + "/level").intValue())
        .isEqualTo(expected.size());
  }

  /** From the bottom to the top; two chains that are joined last, so that no write is refused. */
  private List<String> chain(int count) {
    String prefix = Unique.reference() + "-";
    var levels = IntStream.range(0, count).mapToObj(level -> prefix + level).toList();
    int middle = count / 2;
    for (int level = count - 1; level >= 0; level--) {
      boolean isTop = level == count - 1 || level == middle;
      given()
          .representative(
              levels.get(level), isTop ? Map.of() : Map.of(SUPERVISOR, levels.get(level + 1)));
    }
    api()
        .patch(Paths.representative(levels.get(middle)))
        .json(Map.of(SUPERVISOR, levels.get(middle + 1)))
        .send()
        .is(200);
    return levels;
  }

  private List<String> broad(String supervisor, String prefix, int count) {
    var references =
        IntStream.range(0, count)
            .mapToObj(i -> prefix + (1000 + i) + supervisor.substring(0, 30))
            .toList();
    Given.all(
        references.stream()
            .map(
                reference ->
                    api()
                        .post(Paths.representative(reference))
                        .json(Map.of(SUPERVISOR, supervisor))));
    return references;
  }

  private String below(String supervisor) {
    return below(supervisor, Map.of());
  }

  private String below(String supervisor, Map<String, Object> fields) {
    var all = new HashMap<>(fields);
    all.put(SUPERVISOR, supervisor);
    return given().representative(all);
  }

  private void given(String reference, String supervisor) {
    given().representative(reference, Map.of(SUPERVISOR, supervisor));
  }

  private Answer supervisors(String reference) {
    return api().get(Paths.supervisorsOf(reference)).send().is(200);
  }

  private Answer reports(String reference, String query) {
    return api().get(Paths.reportsOf(reference) + query).send().is(200);
  }

  private static List<String> references(Answer answer) {
    var references = new ArrayList<String>();
    for (JsonNode entry : answer.at("/data")) {
      references.add(entry.path("reference").textValue());
    }
    return references;
  }
}
