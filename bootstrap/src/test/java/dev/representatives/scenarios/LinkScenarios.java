package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Given;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PUT /representatives/{reference}/accounts/{account_number}, and the same for documents. */
@OnEveryDatabase
class LinkScenarios extends Scenarios {
  /** The two kinds of links, which have the same rules. */
  enum Kind {
    ACCOUNT("account_number", "ACCOUNT_NOT_FOUND") {
      @Override
      String number(Given given) {
        return given.account();
      }

      @Override
      String number(Given given, String number) {
        return given.account(number);
      }

      @Override
      String path(String reference, String number) {
        return Paths.accountOf(reference, number);
      }

      @Override
      String list(String reference) {
        return Paths.accountsOf(reference);
      }

      @Override
      String representatives(String number) {
        return Paths.account(number) + "/representatives";
      }
    },
    DOCUMENT("document_number", "DOCUMENT_NOT_FOUND") {
      @Override
      String number(Given given) {
        return given.document();
      }

      @Override
      String number(Given given, String number) {
        return given.document(number);
      }

      @Override
      String path(String reference, String number) {
        return Paths.documentOf(reference, number);
      }

      @Override
      String list(String reference) {
        return Paths.documentsOf(reference);
      }

      @Override
      String representatives(String number) {
        return Paths.document(number) + "/representatives";
      }
    };

    final String member;
    final String notFound;

    Kind(String member, String notFound) {
      this.member = member;
      this.notFound = notFound;
    }

    /** Creates a new one. */
    abstract String number(Given given);

    abstract String number(Given given, String number);

    abstract String path(String reference, String number);

    abstract String list(String reference);

    abstract String representatives(String number);
  }

  @ParameterizedTest
  @EnumSource
  void a_new_link_is_answered_with_what_is_linked_since_when(Kind kind) {
    String reference = given().representative();
    String number = kind.number(given());
    var answer = api().put(kind.path(reference, number)).send().is(200);

    assertThat(answer.names(""))
        .containsExactlyInAnyOrder("representative_reference", kind.member, "created", "linked_at");
    assertThat(answer.text("/representative_reference")).isEqualTo(reference);
    assertThat(answer.text("/" + kind.member)).isEqualTo(number);
    assertThat(answer.at("/created").booleanValue()).isTrue();
    assertThat(answer.text("/linked_at")).matches(CreateScenarios.TIME);
  }

  @ParameterizedTest
  @EnumSource
  void a_link_that_is_there_already_stays_as_it_is(Kind kind) {
    String reference = given().representative();
    String number = kind.number(given());
    var first = api().put(kind.path(reference, number)).send().is(200);
    var second = api().put(kind.path(reference, number)).send().is(200);

    assertThat(second.at("/created").booleanValue()).isFalse();
    assertThat(second.text("/linked_at")).isEqualTo(first.text("/linked_at"));
    assertThat(api().get(kind.list(reference)).send().at("/total").intValue()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_representative_that_is_missing_is_named_by_the_code(Kind kind) {
    api()
        .put(kind.path(Unique.reference(), kind.number(given())))
        .send()
        .isProblem(404, "REPRESENTATIVE_NOT_FOUND");
  }

  @ParameterizedTest
  @EnumSource
  void a_number_that_is_missing_is_named_by_the_code(Kind kind) {
    String reference = given().representative();
    api().put(kind.path(reference, Unique.key("none-"))).send().isProblem(404, kind.notFound);

    assertThat(api().get(kind.list(reference)).send().at("/total").intValue()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void an_account_is_no_document_and_a_document_no_account(Kind kind) {
    String reference = given().representative();
    Kind other = kind == Kind.ACCOUNT ? Kind.DOCUMENT : Kind.ACCOUNT;
    api().put(kind.path(reference, other.number(given()))).send().isProblem(404, kind.notFound);
  }

  @ParameterizedTest
  @EnumSource
  void a_body_of_any_kind_is_ignored(Kind kind) {
    String reference = given().representative();
    String number = kind.number(given());
    String path = kind.path(reference, number);
    for (var contentType : List.of("application/json", "text/plain", "application/xml", "x/y")) {
      api().put(path).body(contentType, BodyPublishers.ofString("{ no JSON")).send().is(200);
    }
    api().put(path).body(BodyPublishers.ofString("\uFEFF")).send().is(200);
    api().put(path).json("{}").send().is(200);
  }

  @ParameterizedTest
  @EnumSource
  void one_number_can_have_several_representatives_and_one_representative_several(Kind kind) {
    var references = List.of(given().representative(), given().representative());
    var numbers = List.of(kind.number(given()), kind.number(given()));
    references.forEach(
        reference ->
            numbers.forEach(number -> api().put(kind.path(reference, number)).send().is(200)));

    references.forEach(
        reference ->
            assertThat(api().get(kind.list(reference)).send().texts("/data"))
                .containsExactlyInAnyOrderElementsOf(numbers));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ % + ; ? # . ..",
        "a/b",
        "..",
        "%2F",
        "\u4e2d\u6587",
        "\uD83D\uDE00",
        "a b",
        "&=,"
      })
  void numbers_of_any_characters_are_linked_and_listed(String ending) {
    String reference = Unique.reference() + ending;
    given().representative(reference, Json.object());
    for (var kind : Kind.values()) {
      String number = kind.number(given(), Unique.key("") + ending);
      var answer = api().put(kind.path(reference, number)).send().is(200);

      assertThat(answer.text("/" + kind.member)).isEqualTo(number);
      assertThat(answer.text("/representative_reference")).isEqualTo(reference);
      assertThat(api().get(kind.list(reference)).send().texts("/data")).containsExactly(number);
    }
  }

  @ParameterizedTest
  @EnumSource
  void all_invalid_keys_are_reported_together(Kind kind) {
    api()
        .put(kind.path("a\u0001", "b\u0002"))
        .send()
        .refusesParameter("reference", "CONTROL_CHARACTER")
        .refusesParameter(kind.member, "CONTROL_CHARACTER");
  }

  @Test
  void numbers_that_differ_in_case_or_accent_are_different() {
    String reference = given().representative();
    String key = Unique.key("x");
    given().linkedAccount(reference, given().account(key + "a"));
    api().put(Paths.accountOf(reference, key + "A")).send().isProblem(404, "ACCOUNT_NOT_FOUND");
    api()
        .put(Paths.accountOf(reference, key + "\u00e1"))
        .send()
        .isProblem(404, "ACCOUNT_NOT_FOUND");
  }

  @ParameterizedTest
  @EnumSource
  void a_wrong_query_hides_neither_a_wrong_reference_nor_a_wrong_number(Kind kind) {
    api()
        .put(kind.path(" x", " y") + "?pretty=1")
        .send()
        .refusesParameter("pretty", "UNKNOWN_PARAMETER")
        .refusesParameter("reference", "SURROUNDING_WHITE_SPACE")
        .refusesParameter(kind.member, "SURROUNDING_WHITE_SPACE");
  }
}
