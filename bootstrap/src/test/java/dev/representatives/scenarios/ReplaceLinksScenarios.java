package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import dev.representatives.scenarios.LinkScenarios.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PUT /representatives/{reference}/accounts, and the same for documents. */
@OnEveryDatabase
class ReplaceLinksScenarios extends Scenarios {
  private static final int MORE_THAN_A_STATEMENT_HOLDS = 600;

  @ParameterizedTest
  @EnumSource
  void the_links_become_exactly_the_given_ones(Kind kind) {
    String reference = given().representative();
    String goes = kind.number(given());
    String stays = kind.number(given());
    String comes = kind.number(given());
    var first = replace(kind, reference, goes, stays).is(200);
    assertThat(first.texts("/added")).containsExactlyInAnyOrder(goes, stays).isSorted();
    String since = api().put(kind.path(reference, stays)).send().text("/linked_at");

    var answer = replace(kind, reference, comes, stays, comes).is(200);

    assertThat(answer.names("")).containsExactly("added", "removed", "unchanged", "total");
    assertThat(answer.texts("/added")).containsExactly(comes);
    assertThat(answer.texts("/removed")).containsExactly(goes);
    assertThat(answer.at("/unchanged").intValue()).isEqualTo(1);
    assertThat(answer.at("/total").intValue()).isEqualTo(2);
    assertThat(linked(kind, reference)).containsExactlyInAnyOrder(stays, comes);
    assertThat(api().put(kind.path(reference, stays)).send().text("/linked_at")).isEqualTo(since);
  }

  @ParameterizedTest
  @EnumSource
  void the_same_links_again_change_nothing(Kind kind) {
    String reference = given().representative();
    String number = kind.number(given());
    replace(kind, reference, number).is(200);
    var before = api().get(Paths.representative(reference)).send();

    var again = replace(kind, reference, number).is(200);

    assertThat(again.json())
        .isEqualTo(Json.parse("{\"added\": [], \"removed\": [], \"unchanged\": 1, \"total\": 1}"));
    assertThat(api().get(Paths.representative(reference)).send().etag()).isEqualTo(before.etag());
  }

  @ParameterizedTest
  @EnumSource
  void links_change_the_etag_but_not_the_time_of_the_update(Kind kind) {
    String reference = given().representative();
    var before = api().get(Paths.representative(reference)).send();
    replace(kind, reference, kind.number(given())).is(200);
    var after = api().get(Paths.representative(reference)).send();

    assertThat(after.etag()).isNotEqualTo(before.etag());
    assertThat(after.text("/updated_at")).isEqualTo(before.text("/updated_at"));
  }

  @ParameterizedTest
  @EnumSource
  void every_unknown_number_is_named_and_nothing_changes(Kind kind) {
    String reference = given().representative();
    String number = kind.number(given());
    replace(kind, reference, number).is(200);
    String known = kind.number(given());

    replace(kind, reference, known, Unique.key("none-"), " x", Unique.key("none-"))
        .refuses("/numbers/1", kind.notFound)
        .refuses("/numbers/2", "SURROUNDING_WHITE_SPACE")
        .refuses("/numbers/3", kind.notFound);

    assertThat(linked(kind, reference)).containsExactly(number);
  }

  @Test
  void of_many_unknown_numbers_a_hundred_are_named_and_all_are_counted() {
    String[] unknown =
        IntStream.range(0, 250).mapToObj(i -> Unique.key("none-")).toArray(String[]::new);

    var answer = replace(Kind.ACCOUNT, given().representative(), unknown).is(422);

    assertThat(answer.at("/errors")).hasSize(100);
    assertThat(answer.text("/detail")).startsWith("250 values are not valid.");
  }

  @Test
  void a_document_is_no_account_and_an_account_of_another_tenant_is_none() {
    replace(Kind.ACCOUNT, given().representative(), given().document())
        .refuses("/numbers/0", "ACCOUNT_NOT_FOUND");
    replace(Kind.ACCOUNT, given().representative(), new Given(otherTenant()).account())
        .refuses("/numbers/0", "ACCOUNT_NOT_FOUND");
  }

  @ParameterizedTest
  @EnumSource
  void a_representative_that_is_missing_is_named_by_the_code(Kind kind) {
    replace(kind, Unique.reference(), kind.number(given()))
        .isProblem(404, "REPRESENTATIVE_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"numbers\": null}"})
  void numbers_are_required(String body) {
    put(Kind.ACCOUNT, given().representative()).json(body).send().refuses("/numbers", "REQUIRED");
  }

  @Test
  void numbers_are_an_array_of_strings() {
    String reference = given().representative();
    put(Kind.ACCOUNT, reference)
        .json("{\"numbers\": \"A-1\"}")
        .send()
        .refuses("/numbers", "WRONG_TYPE");
    put(Kind.ACCOUNT, reference)
        .json("{\"numbers\": [1, null, {}]}")
        .send()
        .refuses("/numbers/0", "WRONG_TYPE")
        .refuses("/numbers/1", "WRONG_TYPE")
        .refuses("/numbers/2", "WRONG_TYPE");
  }

  @Test
  void unknown_fields_are_ignored_with_a_warning_or_refused() {
    String reference = given().representative();
    var body = Map.of("numbers", List.of(), "number", List.of());
    var lenient = put(Kind.ACCOUNT, reference).json(body).send().is(200);
    assertThat(lenient.text("/warnings/0/pointer")).isEqualTo("/number");
    assertThat(lenient.text("/warnings/0/code")).isEqualTo("UNKNOWN_FIELD");
    assertThat(lenient.text("/warnings/0/did_you_mean")).isEqualTo("numbers");

    for (var kind : Kind.values()) {
      put(kind, reference)
          .header("Prefer", "handling=strict")
          .json(body)
          .send()
          .refuses("/number", "UNKNOWN_FIELD");
      var strict =
          put(kind, reference)
              .header("Prefer", "handling=strict")
              .json(Map.of("numbers", List.of()))
              .send()
              .is(200);
      assertThat(strict.requiredHeader("Preference-Applied")).isEqualTo("handling=strict");
    }
  }

  @ParameterizedTest
  @EnumSource
  void more_removals_than_allowed_change_nothing(Kind kind) {
    String reference = given().representative();
    String[] numbers = Stream.generate(() -> kind.number(given())).limit(3).toArray(String[]::new);
    replace(kind, reference, numbers).is(200);

    var refused =
        put(kind, reference, "?max_removals=1")
            .json(body(numbers[0]))
            .send()
            .isProblem(409, "TOO_MANY_REMOVALS");

    assertThat(refused.text("/detail"))
        .isEqualTo(
            "This would remove 2 of 3 links, and at most 1 may be removed."
                + " If that is intended, send max_removals.");
    assertThat(linked(kind, reference)).hasSize(3);
    put(kind, reference, "?max_removals=2").json(body(numbers[0])).send().is(200);
    put(kind, reference, "?max_removals=0").json(body(numbers[0])).send().is(200);
  }

  @Test
  void many_links_are_replaced_but_by_default_no_more_than_half_of_them_removed() {
    String reference = given().representative();
    String account = given().account();
    String[] documents =
        IntStream.range(0, MORE_THAN_A_STATEMENT_HOLDS)
            .mapToObj(i -> Unique.documentNumber())
            .toArray(String[]::new);
    Given.all(Arrays.stream(documents).map(number -> given().putDocument(number, account)));
    int half = documents.length / 2;
    assertThat(replace(Kind.DOCUMENT, reference, documents).is(200).texts("/added"))
        .hasSize(documents.length);

    replace(Kind.DOCUMENT, reference, Arrays.copyOf(documents, half - 1))
        .isProblem(409, "TOO_MANY_REMOVALS");
    assertThat(
            replace(Kind.DOCUMENT, reference, Arrays.copyOf(documents, half))
                .is(200)
                .texts("/removed"))
        .hasSize(half);
    put(Kind.DOCUMENT, reference, "?max_removals=1000").json(body()).send().is(200);
    assertThat(linked(Kind.DOCUMENT, reference)).isEmpty();
  }

  @Test
  void a_wrong_query_hides_neither_a_wrong_reference_nor_a_wrong_number() {
    put(Kind.ACCOUNT, " x", "?max_removals=-1&pretty=1")
        .json(body(" y"))
        .send()
        .refusesParameter("max_removals", "TOO_SMALL")
        .refusesParameter("pretty", "UNKNOWN_PARAMETER")
        .refusesParameter("reference", "SURROUNDING_WHITE_SPACE")
        .refuses("/numbers/0", "SURROUNDING_WHITE_SPACE");
    put(Kind.ACCOUNT, "x", "?max_removals=all")
        .json(body())
        .send()
        .refusesParameter("max_removals", "NOT_AN_INTEGER");
  }

  @ParameterizedTest
  @EnumSource
  void the_list_has_no_tag_and_always_exists(Kind kind) {
    String reference = given().representative();
    put(kind, reference).header("If-Match", "*").json(body()).send().is(200);
    put(kind, reference).header("If-None-Match", "\"x\"").json(body()).send().is(200);
    put(kind, reference)
        .header("If-Match", "\"x\"")
        .json(body())
        .send()
        .isProblem(412, "PRECONDITION_FAILED");
    put(kind, reference)
        .header("If-None-Match", "*")
        .json(body())
        .send()
        .isProblem(412, "PRECONDITION_FAILED");
  }

  @RepeatedTest(5)
  void concurrent_desired_states_links_and_deletions_leave_one_of_the_states() {
    String reference = given().representative();
    String one = given().account();
    String two = given().account();
    var statuses =
        Stream.of(
                put(Kind.ACCOUNT, reference).json(body(one, two)),
                put(Kind.ACCOUNT, reference).json(body(two)),
                put(Kind.ACCOUNT, reference).json(body(one)),
                api().put(Paths.accountOf(reference, one)),
                api().delete(Paths.accountOf(reference, two)),
                api().delete(Paths.account(two) + "?cascade=links"))
            .map(Api.Call::sendAsync)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .map(Answer::status)
            .toList();

    assertThat(statuses.subList(0, 2)).allMatch(status -> status == 200 || status == 422);
    assertThat(statuses.subList(2, 6)).containsExactly(200, 200, 204, 204);
    assertThat(linked(Kind.ACCOUNT, reference)).isSubsetOf(one);
  }

  private Answer replace(Kind kind, String reference, String... numbers) {
    return put(kind, reference).json(body(numbers)).send();
  }

  private Api.Call put(Kind kind, String reference) {
    return put(kind, reference, "");
  }

  private Api.Call put(Kind kind, String reference, String query) {
    return api().put(kind.list(reference) + query);
  }

  private static Map<String, Object> body(String... numbers) {
    return Map.of("numbers", List.of(numbers));
  }

  private List<String> linked(Kind kind, String reference) {
    return api().get(kind.list(reference)).send().texts("/data");
  }
}
