package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import dev.representatives.scenarios.LinkScenarios.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The links of a representative, and the representatives of an account or document. */
@OnEveryDatabase
class ListScenarios extends Scenarios {
  @ParameterizedTest
  @EnumSource
  void the_first_page_of_a_hundred_is_the_default(Kind kind) {
    String reference = given().representative();
    String number = linked(kind, reference);
    var answer = api().get(kind.list(reference)).send().is(200);

    assertThat(answer.json())
        .isEqualTo(
            Json.parse(
                """
                {"data": ["%s"], "page": 1, "limit": 100, "total": 1, "total_pages": 1, "next": null}
                """
                    .formatted(number)));
  }

  @ParameterizedTest
  @EnumSource
  void without_links_the_list_is_empty(Kind kind) {
    var answer = api().get(kind.list(given().representative())).send().is(200);

    assertThat(answer.json())
        .isEqualTo(
            Json.parse(
                """
                {"data": [], "page": 1, "limit": 100, "total": 0, "total_pages": 0, "next": null}
                """));
  }

  @ParameterizedTest
  @EnumSource
  void a_representative_that_nobody_has_is_not_found(Kind kind) {
    api().get(kind.list(Unique.reference())).send().isProblem(404, "REPRESENTATIVE_NOT_FOUND");
  }

  @ParameterizedTest
  @EnumSource
  void numbers_ascend_by_code_point_over_all_pages(Kind kind) {
    String reference = given().representative();
    var ascending = GetScenarios.inCodePointOrder(Unique.key("n"));
    List.of(3, 5, 1, 4, 0, 2)
        .forEach(
            i ->
                api()
                    .put(kind.path(reference, kind.number(given(), ascending.get(i))))
                    .send()
                    .is(200));

    assertThat(api().get(kind.list(reference)).send().texts("/data")).isEqualTo(ascending);
    assertThat(api().get(kind.list(reference) + "?page=2&limit=2").send().texts("/data"))
        .isEqualTo(ascending.subList(2, 4));
  }

  @ParameterizedTest
  @EnumSource
  void next_leads_through_all_pages(Kind kind) {
    String reference = Unique.reference() + "/ %+;?#\u00e1";
    given().representative(reference, Json.object());
    var numbers = IntStream.range(0, 5).mapToObj(i -> linked(kind, reference)).sorted().toList();
    var seen = new ArrayList<String>();
    int pages = 0;
    String next = Paths.BASE_PATH + kind.list(reference) + "?limit=2";
    while (next != null) {
      var answer = api().callAbsolute("GET", next).send().is(200);
      pages++;
      assertThat(answer.at("/page").intValue()).isEqualTo(pages);
      assertThat(answer.at("/limit").intValue()).isEqualTo(2);
      assertThat(answer.at("/total").intValue()).isEqualTo(5);
      assertThat(answer.at("/total_pages").intValue()).isEqualTo(3);
      seen.addAll(answer.texts("/data"));
      next = answer.text("/next");
    }

    assertThat(pages).isEqualTo(3);
    assertThat(seen).isEqualTo(numbers);
  }

  @ParameterizedTest
  @ValueSource(strings = {"101", "1000", "9223372036854775807"})
  void a_limit_above_a_hundred_is_applied_and_reported_as_a_hundred(String limit) {
    var answer =
        api().get(Paths.accountsOf(given().representative()) + "?limit=" + limit).send().is(200);

    assertThat(answer.at("/limit").intValue()).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({
    "0, TOO_SMALL",
    "-1, TOO_SMALL",
    "-9223372036854775808, TOO_SMALL",
    "9223372036854775808, NOT_AN_INTEGER",
    "-9223372036854775809, NOT_AN_INTEGER",
    "99999999999999999999999999, NOT_AN_INTEGER",
    "1.0, NOT_AN_INTEGER",
    "1e1, NOT_AN_INTEGER",
    "one, NOT_AN_INTEGER",
    "'', NOT_AN_INTEGER",
    "%201, NOT_AN_INTEGER",
    "%2B1, NOT_AN_INTEGER",
    "0x1, NOT_AN_INTEGER",
    "%D9%A1, NOT_AN_INTEGER",
    "1_0, NOT_AN_INTEGER"
  })
  void page_and_limit_are_positive_integers_of_64_bits(String value, String code) {
    String list = Paths.accountsOf(given().representative());
    api()
        .get(list + "?page=" + value + "&limit=" + value)
        .send()
        .refusesParameter("page", code)
        .refusesParameter("limit", code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "9223372036854775807", "92233720368547758", "4611686018427387904"})
  void a_page_past_the_end_is_empty(String page) {
    String reference = given().representative();
    linked(Kind.ACCOUNT, reference);
    var answer = api().get(Paths.accountsOf(reference) + "?page=" + page).send().is(200);

    assertThat(answer.texts("/data")).isEmpty();
    assertThat(answer.at("/total").intValue()).isEqualTo(1);
    assertThat(answer.at("/page").asText()).isEqualTo(page);
    assertThat(answer.at("/next").isNull()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void an_unknown_query_parameter_is_refused(Kind kind) {
    api()
        .get(kind.list(given().representative()) + "?pgae=2&limit=0")
        .send()
        .refusesParameter("pgae", "UNKNOWN_PARAMETER")
        .refusesParameter("limit", "TOO_SMALL");
  }

  @Test
  void a_repeated_parameter_is_refused() {
    api()
        .get(Paths.accountsOf(given().representative()) + "?page=1&page=2")
        .send()
        .refusesParameter("page", "REPEATED_PARAMETER");
  }

  @Test
  void violations_of_the_query_and_the_path_are_reported_together() {
    api()
        .get(Paths.accountsOf("a\u0001") + "?limit=x")
        .send()
        .refusesParameter("reference", "CONTROL_CHARACTER")
        .refusesParameter("limit", "NOT_AN_INTEGER");
  }

  @ParameterizedTest
  @EnumSource
  void a_list_has_the_links_of_its_own_representative_and_kind_alone(Kind kind) {
    String reference = given().representative();
    String number = linked(kind, reference);
    linked(kind == Kind.ACCOUNT ? Kind.DOCUMENT : Kind.ACCOUNT, reference);
    linked(kind, given().representative());

    assertThat(api().get(kind.list(reference)).send().texts("/data")).containsExactly(number);
  }

  @ParameterizedTest
  @EnumSource
  void the_representatives_of_a_number_are_listed_in_pages(Kind kind) {
    String number = kind.number(given(), Unique.key("n") + "/ %+;?#\u00e1");
    assertThat(api().get(kind.representatives(number)).send().is(200).texts("/data")).isEmpty();
    var references =
        IntStream.range(0, 3)
            .mapToObj(
                i -> {
                  String reference = given().representative();
                  api().put(kind.path(reference, number)).send().is(200);
                  return reference;
                })
            .sorted()
            .toList();

    var first = api().get(kind.representatives(number) + "?limit=2").send().is(200);

    assertThat(first.texts("/data")).isEqualTo(references.subList(0, 2));
    assertThat(first.at("/total").intValue()).isEqualTo(3);
    var second = api().callAbsolute("GET", first.text("/next")).send().is(200);
    assertThat(second.texts("/data")).isEqualTo(references.subList(2, 3));
    assertThat(second.at("/next").isNull()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void the_representatives_of_a_number_that_nobody_has_are_not_found(Kind kind) {
    api().get(kind.representatives(Unique.key("n"))).send().isProblem(404, kind.notFound);
  }

  private String linked(Kind kind, String reference) {
    String number = kind.number(given());
    api().put(kind.path(reference, number)).send().is(200);
    return number;
  }
}
