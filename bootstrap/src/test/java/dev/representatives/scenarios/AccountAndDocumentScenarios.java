package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.api.Given;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts and documents, as far as links need them. */
class AccountAndDocumentScenarios extends Scenarios {
  @Test
  void an_account_is_created_replaced_and_read() {
    String path = Paths.account(Unique.accountNumber());
    var created = api().put(path).json(Map.of("name", "Acme")).send().is(201);
    assertThat(created.requiredHeader("Location")).isEqualTo(Paths.BASE_PATH + path);
    assertThat(created.text("/name")).isEqualTo("Acme");
    assertThat(created.text("/account_number")).isEqualTo(path.substring("/accounts/".length()));
    assertThat(api().get(path).send().is(200).json()).isEqualTo(created.json());
    var replaced = api().put(path).json(Map.of("name", "Acme Ltd")).send().is(200);

    assertThat(replaced.header("Location")).isEmpty();
    assertThat(replaced.text("/name")).isEqualTo("Acme Ltd");
    assertThat(api().get(path).send().is(200).json()).isEqualTo(replaced.json());
    api().put(path).json(Map.of("name", "Acme Ltd")).send().is(200);
  }

  @Test
  void a_document_is_created_replaced_and_read() {
    String path = Paths.document(Unique.documentNumber());
    String account = given().account();
    var created = api().put(path).json(Given.documentOf(account)).send().is(201);
    assertThat(created.requiredHeader("Location")).isEqualTo(Paths.BASE_PATH + path);
    assertThat(created.text("/document_number")).isEqualTo(path.substring("/documents/".length()));
    assertThat(created.text("/account_number")).isEqualTo(account);
    assertThat(created.text("/invoice_date")).isEqualTo("2026-11-01");
    assertThat(created.text("/due_date")).isEqualTo("2026-12-01");
    assertThat(api().get(path).send().is(200).json()).isEqualTo(created.json());
    var other = Given.documentOf(given().account());
    other.put("due_date", "2028-02-29");
    var replaced = api().put(path).json(other).send().is(200);

    assertThat(replaced.text("/account_number")).isEqualTo(other.get("account_number"));
    assertThat(replaced.text("/due_date")).isEqualTo("2028-02-29");
    assertThat(api().get(path).send().is(200).json()).isEqualTo(replaced.json());
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "[]", "{}", "true"})
  void a_number_in_the_body_is_a_string(String number) {
    api()
        .put(Paths.account(Unique.accountNumber()))
        .json("{\"name\": \"Acme\", \"account_number\": " + number + "}")
        .send()
        .refuses("/account_number", "WRONG_TYPE");
    api()
        .put(Paths.document(Unique.documentNumber()))
        .json("{\"document_number\": " + number + "}")
        .send()
        .refuses("/document_number", "WRONG_TYPE");
  }

  @Test
  void another_number_in_the_body_than_in_the_path_is_refused() {
    String account = Unique.accountNumber();
    api()
        .put(Paths.account(account))
        .json(Map.of("name", "Acme", "account_number", account + "x"))
        .send()
        .refuses("/account_number", "REFERENCE_MISMATCH");
    api().get(Paths.account(account)).send().is(404);
    String document = Unique.documentNumber();
    var fields = Given.documentOf(given().account());
    fields.put("document_number", document.toLowerCase(Locale.ROOT));
    api()
        .put(Paths.document(document))
        .json(fields)
        .send()
        .refuses("/document_number", "REFERENCE_MISMATCH");
    api().get(Paths.document(document)).send().is(404);
  }

  @Test
  void the_number_in_the_body_may_be_that_of_the_path_or_none() {
    String account = Unique.accountNumber();
    String document = Unique.documentNumber();
    var fields = Given.documentOf(given().account());
    for (String form : Arrays.asList("itself", null, "", " \t")) {
      var body = Json.object("name", "Acme");
      body.put("account_number", "itself".equals(form) ? account : form);
      assertThat(api().put(Paths.account(account)).json(body).send().status()).isBetween(200, 201);
      fields.put("document_number", "itself".equals(form) ? document : form);
      assertThat(api().put(Paths.document(document)).json(fields).send().status())
          .isBetween(200, 201);
    }
  }

  @Test
  void numbers_that_nobody_has_are_not_found() {
    api().get(Paths.account(Unique.accountNumber())).send().isProblem(404, "ACCOUNT_NOT_FOUND");
    api().get(Paths.document(Unique.documentNumber())).send().isProblem(404, "DOCUMENT_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"name\": null}", "{\"name\": \"\"}", "{\"name\": \" \\t\"}"})
  void an_account_has_a_name(String body) {
    String path = Paths.account(Unique.accountNumber());
    api().put(path).json(body).send().refuses("/name", "REQUIRED");

    api().get(path).send().is(404);
  }

  @Test
  void the_name_of_an_account_is_text_on_one_line() {
    String path = Paths.account(Unique.accountNumber());
    api().put(path).json("{\"name\": 5}").send().refuses("/name", "WRONG_TYPE");
    api().put(path).json(Map.of("name", "a\nb")).send().refuses("/name", "CONTROL_CHARACTER");
    api().put(path).json(Map.of("name", EMOJI.repeat(255))).send().is(201);
    api().put(path).json(Map.of("name", EMOJI.repeat(256))).send().refuses("/name", "TOO_LONG");
  }

  @Test
  void a_document_has_an_account_and_two_dates() {
    String path = Paths.document(Unique.documentNumber());
    for (var body :
        List.of(
            "{}",
            "{\"account_number\": null, \"invoice_date\": null, \"due_date\": null}",
            "{\"account_number\": \"\", \"invoice_date\": \" \", \"due_date\": \"\\t\"}")) {
      api()
          .put(path)
          .json(body)
          .send()
          .refuses("/account_number", "REQUIRED")
          .refuses("/invoice_date", "REQUIRED")
          .refuses("/due_date", "REQUIRED");
    }
    api()
        .put(path)
        .json("{\"account_number\": 1, \"invoice_date\": 20261122, \"due_date\": []}")
        .send()
        .refuses("/account_number", "WRONG_TYPE")
        .refuses("/invoice_date", "WRONG_TYPE")
        .refuses("/due_date", "WRONG_TYPE");
    api().get(path).send().is(404);
  }

  @Test
  void the_account_of_a_document_is_one_of_the_tenant() {
    String path = Paths.document(Unique.documentNumber());
    api()
        .put(path)
        .json(Given.documentOf(Unique.accountNumber()))
        .send()
        .refuses("/account_number", "ACCOUNT_NOT_FOUND");
    api()
        .put(path)
        .json(Given.documentOf(new Given(otherTenant()).account()))
        .send()
        .refuses("/account_number", "ACCOUNT_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30", "2026-2-3", "20260203", "2026-W06", "2026-034", "2026-02-03T00:00:00Z",
            "03.02.2026",
        "2026-13-01", "2026-00-01", "0000-01-01", "-2026-01-01", "+12026-01-01", " 2026-02-03",
            "2027-02-29"
      })
  void a_date_is_a_calendar_date_of_iso_8601(String date) {
    var document = Given.documentOf(given().account());
    document.put("invoice_date", date);
    document.put("due_date", date);
    api()
        .put(Paths.document(Unique.documentNumber()))
        .json(document)
        .send()
        .refuses("/invoice_date", "DATE_INVALID")
        .refuses("/due_date", "DATE_INVALID");
  }

  @Test
  void other_fields_are_accepted_and_ignored() {
    String account = Unique.accountNumber();
    api()
        .put(Paths.account(account))
        .json("{\"name\": \"Acme\", \"currency\": \"EUR\", \"address\": {\"lines\": [1, null]}}")
        .send()
        .is(201);
    var document = Given.documentOf(account);
    document.put("amount", 12.5);
    document.put("lines", List.of(Map.of("a", 1)));
    api().put(Paths.document(Unique.documentNumber())).json(document).send().is(201);
  }

  @Test
  void a_body_that_is_no_object_is_refused() {
    for (var path : List.of(Paths.account("x"), Paths.document("x"))) {
      for (var body : List.of("[]", "5", "null", "\"a\"", "true")) {
        api().put(path).json(body).send().refuses("", "WRONG_TYPE");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ % + ; ? # . ..", "..", "%2F", "\u00e1", "\uD83D\uDE00", "a b"})
  void numbers_of_any_characters_round_trip(String ending) {
    String account = Unique.accountNumber() + ending;
    String document = Unique.documentNumber() + ending;
    var createdAccount = api().put(Paths.account(account)).json(Map.of("name", "A")).send();
    var createdDocument =
        api().put(Paths.document(document)).json(Given.documentOf(account)).send();

    assertThat(location(createdAccount).text("/account_number")).isEqualTo(account);
    assertThat(location(createdDocument).text("/document_number")).isEqualTo(document);
    assertThat(location(createdDocument).text("/account_number")).isEqualTo(account);
  }

  @Test
  void numbers_have_up_to_255_characters() {
    String longest = EMOJI.repeat(223) + Unique.key("");
    given().account(longest);
    api().put(Paths.document(longest)).json(Given.documentOf(longest)).send().is(201);
    String reference = given().representative();
    given().linkedAccount(reference, longest);
    given().linkedDocument(reference, longest);

    assertThat(api().get(Paths.accountsOf(reference)).send().texts("/data"))
        .containsExactly(longest);
    assertThat(longest.codePointCount(0, longest.length())).isEqualTo(255);
    api().get(Paths.account(longest + EMOJI)).send().refusesParameter("account_number", "TOO_LONG");
    api()
        .get(Paths.document(longest + EMOJI))
        .send()
        .refusesParameter("document_number", "TOO_LONG");
  }

  private Answer location(Answer created) {
    return api().callAbsolute("GET", created.is(201).requiredHeader("Location")).send().is(200);
  }

  @Test
  void a_wrong_query_does_not_hide_a_wrong_number() {
    api()
        .get(Paths.account(" x") + "?pretty=1")
        .send()
        .refusesParameter("pretty", "UNKNOWN_PARAMETER")
        .refusesParameter("account_number", "SURROUNDING_WHITE_SPACE");
    api()
        .get(Paths.document(" x") + "?pretty=1")
        .send()
        .refusesParameter("pretty", "UNKNOWN_PARAMETER")
        .refusesParameter("document_number", "SURROUNDING_WHITE_SPACE");
  }
}
