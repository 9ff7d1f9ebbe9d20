package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GET /deletions. */
@OnEveryDatabase
class DeletionScenarios extends Scenarios {
  private static final String DELETIONS = "/deletions";

  @Test
  void a_deletion_is_listed_with_its_reference_and_its_time() {
    String reference = Unique.key("gone") + " /\u00e1%";
    given().representative(reference, Map.of());
    var before =
        Instant.parse(api().get(Paths.representative(reference)).send().text("/created_at"));
    api().delete(Paths.representative(reference)).send().is(204);

    var entry = entry(api(), reference);
    assertThat(entry.size()).isEqualTo(2);
    assertThat(Instant.parse(entry.path("deleted_at").asText())).isAfterOrEqualTo(before);
    var list = list("limit=1").is(200);
    assertThat(list.at("/limit").intValue()).isEqualTo(1);
    assertThat(Instant.parse(list.text("/as_of"))).isBefore(before);
  }

  @Test
  void deletions_are_listed_from_a_time_on_by_time() {
    String first = given().deleted(Unique.reference());
    String second = given().deleted(Unique.reference());
    String at = entry(api(), second).path("deleted_at").asText();

    var since = all(api(), "since=" + at);
    assertThat(references(since)).contains(second);
    assertThat(since)
        .extracting(entry -> entry.path("deleted_at").asText())
        .isSorted()
        .allMatch(time -> time.compareTo(at) >= 0);
    String later = Instant.parse(at).plusMillis(1).toString();
    assertThat(references(all(api(), "since=" + later))).doesNotContain(first, second);
  }

  @Test
  void the_parts_have_each_deletion_once_as_of_the_first_part() {
    var deleted = IntStream.range(0, 5).mapToObj(i -> given().deleted(Unique.reference())).toList();
    String since = entry(api(), deleted.get(0)).path("deleted_at").asText();
    var first = list("limit=2&since=" + since).is(200);
    var second = api().callAbsolute("GET", first.text("/next")).send().is(200);

    assertThat(second.text("/as_of")).isEqualTo(first.text("/as_of"));
    assertThat(references(all(api(), "limit=2&since=" + since)))
        .containsAll(deleted)
        .filteredOn(deleted::contains)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_representative_that_exists_again_is_not_listed_until_it_is_deleted_again() {
    String reference = given().deleted(Unique.reference());
    String first = entry(api(), reference).path("deleted_at").asText();
    given().representative(reference, Map.of());
    assertThat(references(all(api(), ""))).doesNotContain(reference);

    api().delete(Paths.representative(reference)).send().is(204);
    assertThat(references(all(api(), ""))).containsOnlyOnce(reference);
    assertThat(entry(api(), reference).path("deleted_at").asText()).isGreaterThanOrEqualTo(first);
  }

  @Test
  void a_deletion_that_was_refused_or_tried_is_not_listed() {
    String boss = given().representative();
    String report = given().representative(Map.of("supervisor_representative_reference", boss));
    api().delete(Paths.representative(boss)).send().isProblem(409, "REPRESENTATIVE_HAS_REPORTS");
    api().delete(Paths.representative(report) + "?dry_run=true").send().is(204);

    assertThat(references(all(api(), ""))).doesNotContain(boss, report);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?atomic=true"})
  void each_deletion_of_a_bulk_is_listed(String query) {
    String first = given().representative();
    String second = given().representative();
    String absent = Unique.reference();
    bulk(query, deletion(first), deletion(absent), deletion(second)).is(200);

    assertThat(references(all(api(), ""))).contains(first, second).doesNotContain(absent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?dry_run=true", "?atomic=true&dry_run=true", "?atomic=true"})
  void no_deletion_of_a_bulk_that_keeps_nothing_is_listed(String query) {
    String reference = given().representative();
    var unreadable = Map.<String, Object>of("reference", Unique.reference(), "email", "x");
    bulk(query, deletion(reference), unreadable).is(200);

    api().get(Paths.representative(reference)).send().is(200);
    assertThat(references(all(api(), ""))).doesNotContain(reference);
  }

  @Test
  void another_tenant_does_not_see_the_deletion() {
    String reference = given().deleted(Unique.reference());
    new Given(otherTenant()).representative(reference, Map.of());

    assertThat(references(all(api(), ""))).contains(reference);
    assertThat(references(all(otherTenant(), ""))).doesNotContain(reference);
    otherTenant().delete(Paths.representative(reference)).send().is(204);
    assertThat(references(all(otherTenant(), ""))).contains(reference);
  }

  /** As docs/api.md describes it, "Deletions". */
  @Test
  void a_copy_is_kept_up_to_date_with_changes_first_and_deletions_second() {
    String changed = given().representative();
    String deleted = given().representative();
    String replaced = given().representative();
    var copy = new HashSet<String>();
    String asOf = synchronize(copy, "1970-01-01T00:00:00Z");
    assertThat(copy).contains(changed, deleted, replaced);
    api().patch(Paths.representative(changed)).json(Map.of("name", "Jane")).send().is(200);
    api().delete(Paths.representative(deleted)).send().is(204);
    api().delete(Paths.representative(replaced)).send().is(204);
    given().representative(replaced, Map.of());
    String created = given().representative();

    String next = synchronize(copy, asOf);
    assertThat(copy).contains(changed, replaced, created).doesNotContain(deleted);
    assertThat(Instant.parse(next)).isAfterOrEqualTo(Instant.parse(asOf));
  }

  private String synchronize(Set<String> copy, String asOf) {
    String path = "/api/v1/ingest/representatives?fields=reference&updated_since=" + asOf;
    var next = "";
    for (String part = path; part != null; ) {
      var answer = api().callAbsolute("GET", part).send().is(200);
      copy.addAll(answer.at("/data").findValuesAsText("reference"));
      next = answer.text("/as_of");
      part = answer.text("/next");
    }
    references(all(api(), "since=" + asOf)).forEach(copy::remove);
    return next;
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-11-22", "1969-12-31T23:59:59Z"})
  void a_text_that_is_no_time_is_refused(String since) {
    list("since=" + since).refusesParameter("since", "TIME_INVALID");
  }

  @Test
  void a_cursor_belongs_to_its_time() {
    given().deleted(Unique.reference());
    given().deleted(Unique.reference());
    String cursor = list("limit=1").is(200).text("/next_cursor");

    list("since=1970-01-01T00:00:00Z&cursor=" + cursor)
        .refusesParameter("cursor", "CURSOR_INVALID");
  }

  private Answer list(String query) {
    return api().get(DELETIONS + "?" + query).send();
  }

  private static JsonNode entry(Api api, String reference) {
    return all(api, "").stream()
        .filter(entry -> entry.path("reference").asText().equals(reference))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> all(Api api, String query) {
    var entries = new ArrayList<JsonNode>();
    String next = "/api/v1/ingest" + DELETIONS + (query.isEmpty() ? "" : "?" + query);
    while (next != null) {
      var part = api.callAbsolute("GET", next).send().is(200);
      part.at("/data").forEach(entries::add);
      next = part.text("/next");
    }
    return entries;
  }

  private static List<String> references(List<JsonNode> entries) {
    return entries.stream().map(entry -> entry.path("reference").asText()).toList();
  }

  private static Map<String, Object> deletion(String reference) {
    return Map.of("reference", reference, "op", "delete");
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private Answer bulk(String query, Map<String, Object>... lines) {
    return api().post("/bulk/representatives" + query).json(Json.write(List.of(lines))).send();
  }
}
