package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GET .../escalation of documents and accounts, and POST /escalations. */
@OnEveryDatabase
class EscalationScenarios extends Scenarios {
  private static final String ALL = "/escalations";
  private static final int MOST = 1000;

  private final String account = Unique.accountNumber();
  private final String document = Unique.documentNumber();

  /** The worker is linked to the account, and reports to the lead, who reports to the head. */
  private final String worker = Unique.reference();

  private final String lead = Unique.reference();
  private final String head = Unique.reference();

  @Test
  void a_reminder_goes_to_the_linked_and_then_up_to_their_supervisors() {
    givenLadder();
    given().linkedDocument(worker, document);
    var answer = escalation("").is(200);

    assertThat(answer.names(""))
        .containsExactly(
            "document_number",
            "levels",
            "reached",
            "reason",
            "next_reachable_level",
            "recipients_total",
            "recipients");
    assertThat(answer.text("/document_number")).isEqualTo(document);
    assertThat(answer.at("/levels").intValue()).isEqualTo(3);
    assertThat(answer.at("/reached").booleanValue()).isTrue();
    assertThat(answer.at("/reason").isNull()).isTrue();
    assertThat(answer.at("/next_reachable_level").isNull()).isTrue();
    assertThat(answer.at("/recipients_total").intValue()).isEqualTo(3);
    assertThat(lines(answer))
        .containsExactly(
            line(worker, 0, "document", List.of(), "NO_EMAIL"),
            line(lead, 1, "supervisor", List.of(worker), "NO_EMAIL"),
            line(head, 2, "supervisor", List.of(lead), null));
    assertThat(answer.header("ETag")).isEmpty();
  }

  @Test
  void a_recipient_has_what_a_reminder_needs() {
    given().account(account);
    String reference =
        given()
            .representative(
                Map.of(
                    "name", "Jane Smith",
                    "email", "jsmith@yourcompany.com",
                    "phone", "+1 555 0100",
                    "mobile_phone", "+1 555 0101",
                    "fax", "+1 555 0102",
                    "language", "en",
                    "title", "Account Manager"));
    given().linkedAccount(reference, account);
    var answer = api().get(Paths.account(account) + "/escalation").send().is(200);

    assertThat(answer.text("/account_number")).isEqualTo(account);
    assertThat(answer.names("")).doesNotContain("document_number");
    assertThat(answer.names("/recipients/0"))
        .containsExactly(
            "reference",
            "name",
            "email",
            "phone",
            "mobile_phone",
            "fax",
            "language",
            "level",
            "via",
            "of",
            "reachable",
            "unreachable_reason");
    assertThat(answer.text("/recipients/0/name")).isEqualTo("Jane Smith");
    assertThat(answer.text("/recipients/0/email")).isEqualTo("jsmith@yourcompany.com");
    assertThat(answer.text("/recipients/0/phone")).isEqualTo("+1 555 0100");
    assertThat(answer.text("/recipients/0/mobile_phone")).isEqualTo("+1 555 0101");
    assertThat(answer.text("/recipients/0/fax")).isEqualTo("+1 555 0102");
    assertThat(answer.text("/recipients/0/language")).isEqualTo("en");
    assertThat(answer.text("/recipients/0/via")).isEqualTo("account");
  }

  @Test
  void a_document_without_representatives_falls_back_to_its_account() {
    givenLadder();

    assertThat(escalation("?levels=0").text("/recipients/0/reference")).isEqualTo(worker);
    assertThat(escalation("?levels=0").text("/recipients/0/via")).isEqualTo("account");
  }

  @Test
  void linked_people_without_email_do_not_cause_the_fallback() {
    given().account(account);
    given().putDocument(document, account).send().is(201);
    String silent = given().representative(Map.of("name", "Silent"));
    given().linkedDocument(silent, document);
    given().linkedAccount(given().representative(Map.of("email", "a@b.example")), account);
    var answer = escalation("").is(200);

    assertThat(lines(answer)).containsExactly(line(silent, 0, "document", List.of(), "NO_EMAIL"));
    assertThat(answer.at("/reached").booleanValue()).isFalse();
    assertThat(answer.text("/reason")).isEqualTo("NOBODY_REACHABLE");
    assertThat(answer.at("/next_reachable_level").isNull()).isTrue();
  }

  @Test
  void without_any_representative_that_is_the_reason() {
    given().account(account);
    given().putDocument(document, account).send().is(201);
    var answer = escalation("?levels=10").is(200);

    assertThat(answer.at("/recipients").isEmpty()).isTrue();
    assertThat(answer.text("/reason")).isEqualTo("NO_REPRESENTATIVE");
    assertThat(answer.at("/next_reachable_level").isNull()).isTrue();
  }

  @Test
  void the_next_level_that_reaches_somebody_is_named() {
    givenLadder();
    var answer = escalation("?levels=1").is(200);

    assertThat(answer.at("/reached").booleanValue()).isFalse();
    assertThat(answer.text("/reason")).isEqualTo("NOBODY_REACHABLE");
    assertThat(answer.at("/next_reachable_level").intValue()).isEqualTo(2);
    assertThat(answer.at("/recipients_total").intValue()).isEqualTo(2);
    var ofAccount = api().get(Paths.account(account) + "/escalation?levels=1").send().is(200);
    assertThat(ofAccount.at("/next_reachable_level").intValue()).isEqualTo(2);
    assertThat(
            ask(Map.of("accounts", List.of(account), "levels", 1))
                .is(200)
                .at("/data/0/next_reachable_level")
                .intValue())
        .isEqualTo(2);
  }

  @Test
  void what_is_committed_now_is_read() {
    givenLadder();
    assertThat(escalation("?levels=0").at("/reached").booleanValue()).isFalse();
    api()
        .patch(Paths.representative(worker))
        .json(Map.of("email", "worker@example.com"))
        .send()
        .is(200);

    assertThat(escalation("?levels=0").at("/reached").booleanValue()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "levels=11, levels, TOO_LARGE",
    "levels=-1, levels, TOO_SMALL",
    "levels=x, levels, NOT_AN_INTEGER",
    "levels=, levels, NOT_AN_INTEGER",
    "levels=1&levels=2, levels, REPEATED_PARAMETER",
    "level=1, level, UNKNOWN_PARAMETER"
  })
  void levels_are_zero_to_ten(String query, String parameter, String code) {
    givenLadder();
    escalation("?" + query).refusesParameter(parameter, code);
    api()
        .get(Paths.account(account) + "/escalation?" + query)
        .send()
        .refusesParameter(parameter, code);
  }

  @Test
  void an_escalation_has_no_tag_but_can_be_expected() {
    givenLadder();
    for (var path : List.of(Paths.document(document), Paths.account(account))) {
      var call = path + "/escalation";
      api().get(call).header("If-Match", "*").send().is(200);
      api().get(call).header("If-Match", "\"x\"").send().isProblem(412, "PRECONDITION_FAILED");
      api().get(call).header("If-None-Match", "\"x\"").send().is(200);
      api().get(call).header("If-None-Match", "*").send().is(304);
    }
    post("If-Match", "*").is(200);
    post("If-Match", "\"x\"").isProblem(412, "PRECONDITION_FAILED");
    post("If-None-Match", "\"x\"").is(200);
    post("If-None-Match", "*").isProblem(412, "PRECONDITION_FAILED");
  }

  @Test
  void many_are_answered_in_the_order_asked_and_repeated() {
    givenLadder();
    String unknown = Unique.documentNumber();
    String unknownAccount = Unique.accountNumber();
    var answer =
        ask(Map.of(
                "accounts", List.of(unknownAccount, account),
                "documents", List.of(document, unknown, document),
                "levels", 2))
            .is(200);

    assertThat(answer.at("/data").size()).isEqualTo(5);
    assertThat(answer.text("/data/0/document_number")).isEqualTo(document);
    assertThat(answer.at("/data/0/levels").intValue()).isEqualTo(2);
    assertThat(answer.at("/data/0/recipients").size()).isEqualTo(3);
    assertThat(answer.names("/data/1")).containsExactly("document_number", "problem");
    assertThat(answer.at("/data/2")).isEqualTo(answer.at("/data/0"));
    assertThat(answer.names("/data/3")).containsExactly("account_number", "problem");
    assertThat(answer.text("/data/3/account_number")).isEqualTo(unknownAccount);
    assertThat(answer.text("/data/4/account_number")).isEqualTo(account);
    assertThat(answer.at("/data/0")).isEqualTo(escalation("?levels=2").json());
    assertThat(answer.names("")).containsExactly("data");

    var alone = api().get(Paths.document(unknown) + "/escalation").send().is(404);
    for (var member : List.of("type", "title", "status", "detail", "code")) {
      assertThat(answer.at("/data/1/problem/" + member)).isEqualTo(alone.at("/" + member));
    }
    assertThat(answer.text("/data/1/problem/instance")).isEqualTo(Paths.BASE_PATH + ALL);
    assertThat(answer.text("/data/1/problem/request_id"))
        .isEqualTo(answer.requiredHeader("X-Request-Id"));
  }

  @Test
  void a_thousand_numbers_are_answered_together() {
    givenLadder();
    var documents =
        new ArrayList<>(IntStream.range(0, MOST - 1).mapToObj(i -> document + "-" + i).toList());
    documents.add(document);
    var answer = ask(Map.of("documents", documents)).is(200);

    assertThat(answer.at("/data").size()).isEqualTo(MOST);
    assertThat(answer.at("/data/" + (MOST - 1) + "/recipients_total").intValue()).isEqualTo(3);
    assertThat(answer.text("/data/0/problem/code")).isEqualTo("DOCUMENT_NOT_FOUND");

    ask(Map.of("documents", documents, "accounts", List.of(account)))
        .refuses("", "TOO_MANY_NUMBERS");
  }

  @Test
  void a_request_without_numbers_is_refused() {
    var nothing = new HashMap<String, Object>();
    nothing.put("documents", null);
    nothing.put("levels", null);
    for (var body : List.<Map<String, ?>>of(Map.of(), nothing, Map.of("documents", List.of()))) {
      ask(body).refuses("", "REQUIRED");
    }
  }

  @Test
  void all_that_is_wrong_in_a_body_is_refused_with_its_pointer() {
    api()
        .post(ALL)
        .json(
            "{\"documents\": [\"a\", 5, null, \" x\", \"\"], \"accounts\": \"A\","
                + " \"levels\": \"3\"}")
        .send()
        .refuses("/documents/1", "WRONG_TYPE")
        .refuses("/documents/2", "WRONG_TYPE")
        .refuses("/documents/3", "SURROUNDING_WHITE_SPACE")
        .refuses("/documents/4", "EMPTY")
        .refuses("/accounts", "WRONG_TYPE")
        .refuses("/levels", "WRONG_TYPE");
  }

  @ParameterizedTest
  @CsvSource({
    "-1, TOO_SMALL",
    "11, TOO_LARGE",
    "2.5, NOT_AN_INTEGER",
    "1e1000000000, TOO_LARGE",
    "1e-1000000000, NOT_AN_INTEGER",
    "-0.5, TOO_SMALL"
  })
  void levels_of_a_body_are_zero_to_ten(String levels, String code) {
    api()
        .post(ALL)
        .json("{\"documents\": [\"a\"], \"levels\": " + levels + "}")
        .send()
        .refuses("/levels", code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "3.0", "0.3e1", "null"})
  void levels_of_a_body_may_be_written_as_any_number(String levels) {
    givenLadder();
    var answer =
        api()
            .post(ALL)
            .json("{\"documents\": [\"" + document + "\"], \"levels\": " + levels + "}")
            .send()
            .is(200);

    assertThat(answer.at("/data/0/levels").intValue()).isEqualTo(3);
  }

  @Test
  void unknown_fields_are_reported_and_refused_if_the_caller_prefers_so() {
    givenLadder();
    var body = Map.of("document", "x", "documents", List.of(document));
    var answer = ask(body).is(200);
    assertThat(answer.text("/warnings/0/pointer")).isEqualTo("/document");
    assertThat(answer.text("/warnings/0/code")).isEqualTo("UNKNOWN_FIELD");
    assertThat(answer.text("/warnings/0/did_you_mean")).isEqualTo("documents");

    api()
        .post(ALL)
        .header("Prefer", "handling=strict")
        .json(body)
        .send()
        .refuses("/document", "UNKNOWN_FIELD");
    var strict =
        api()
            .post(ALL)
            .header("Prefer", "handling=strict")
            .json(Map.of("documents", List.of(document)))
            .send()
            .is(200);
    assertThat(strict.requiredHeader("Preference-Applied")).isEqualTo("handling=strict");
  }

  @Test
  void everybody_stands_once_and_of_names_who_is_below() {
    givenLadder();
    String second = given().representative(supervisedBy(head));
    given().linkedAccount(second, account);
    given().linkedAccount(lead, account);
    var answer = escalation("").is(200);

    var linked = new ArrayList<>(List.of(worker, lead, second));
    Collections.sort(linked);
    var below = new ArrayList<>(List.of(lead, second));
    Collections.sort(below);
    assertThat(lines(answer))
        .extracting(line -> line.get("reference"))
        .containsExactlyElementsOf(Stream.concat(linked.stream(), Stream.of(head)).toList());
    assertThat(answer.texts("/recipients/3/of")).isEqualTo(below);
  }

  private void givenLadder() {
    given().account(account);
    given().putDocument(document, account).send().is(201);
    given().representative(head, Map.of("name", "Head", "email", "head@example.com"));
    given().representative(lead, supervisedBy(head));
    given().representative(worker, supervisedBy(lead));
    given().linkedAccount(worker, account);
  }

  private static Map<String, Object> supervisedBy(String supervisor) {
    return Map.of("supervisor_representative_reference", supervisor);
  }

  private Answer escalation(String query) {
    return api().get(Paths.document(document) + "/escalation" + query).send();
  }

  private Answer ask(Map<String, ?> body) {
    return api().post(ALL).json(body).send();
  }

  private Answer post(String header, String value) {
    return api()
        .post(ALL)
        .header(header, value)
        .json(Map.of("documents", List.of(document)))
        .send();
  }

  private static List<Map<String, Object>> lines(Answer answer) {
    return StreamSupport.stream(answer.at("/recipients").spliterator(), false)
        .map(
            recipient ->
                line(
                    recipient.get("reference").textValue(),
                    recipient.get("level").intValue(),
                    recipient.get("via").textValue(),
                    StreamSupport.stream(recipient.get("of").spliterator(), false)
                        .map(JsonNode::textValue)
                        .toList(),
                    recipient.get("unreachable_reason").textValue()))
        .toList();
  }

  private static Map<String, Object> line(
      String reference, int level, String via, List<String> of, String unreachableReason) {
    var line = new HashMap<String, Object>();
    line.put("reference", reference);
    line.put("level", level);
    line.put("via", via);
    line.put("of", of);
    line.put("unreachable_reason", unreachableReason);
    return line;
  }
}
