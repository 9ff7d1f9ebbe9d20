package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** POST /representatives/{reference}/hand-over. */
@OnEveryDatabase
class HandOverScenarios extends Scenarios {
  private static final String SUPERVISOR = "supervisor_representative_reference";

  @Test
  void a_leaver_hands_over_to_the_usual_successor_below() {
    String top = given().representative();
    String leaver = given().representative(Map.of(SUPERVISOR, top));
    String successor = given().representative(Map.of(SUPERVISOR, leaver));
    String colleague = given().representative(Map.of(SUPERVISOR, leaver));
    String moved = given().account();
    String merged = given().account();
    String document = given().document();
    given().linkedAccount(leaver, moved);
    given().linkedAccount(leaver, merged);
    given().linkedAccount(successor, merged);
    given().linkedDocument(leaver, document);

    assertThat(handOver(leaver, Map.of("to", successor)).is(200).json())
        .isEqualTo(
            Json.parse(
                """
                {"accounts": {"moved": 1, "merged": 1}, "documents": {"moved": 1, "merged": 0},
                  "reports": {"moved": 1}}
                """));

    assertThat(api().get(Paths.accountsOf(leaver)).send().texts("/data")).isEmpty();
    assertThat(api().get(Paths.accountsOf(successor)).send().texts("/data"))
        .containsExactlyInAnyOrder(moved, merged);
    assertThat(api().get(Paths.documentsOf(successor)).send().texts("/data"))
        .containsExactly(document);
    assertThat(supervisor(successor)).isEqualTo(top);
    assertThat(supervisor(colleague)).isEqualTo(successor);
    assertThat(handOver(leaver, Map.of("to", successor)).is(200).json())
        .isEqualTo(
            Json.parse(
                """
                {"accounts": {"moved": 0, "merged": 0}, "documents": {"moved": 0, "merged": 0},
                  "reports": {"moved": 0}}
                """));
  }

  @Test
  void links_or_reports_can_stay() {
    String leaver = given().representative();
    String report = given().representative(Map.of(SUPERVISOR, leaver));
    String successor = given().representative();
    String account = given().account();
    given().linkedAccount(leaver, account);

    handOver(leaver, Map.of("to", successor, "links", false, "reports", false)).is(200);

    assertThat(api().get(Paths.accountsOf(leaver)).send().texts("/data")).containsExactly(account);
    assertThat(supervisor(report)).isEqualTo(leaver);
  }

  @Test
  void an_invalid_receiver_is_refused() {
    String leaver = given().representative();

    handOver(leaver, Map.of("to", leaver)).refuses("/to", "HAND_OVER_TO_SELF");
    handOver(leaver, Map.of("to", Unique.reference())).refuses("/to", "REPRESENTATIVE_NOT_FOUND");
    handOver(leaver, Map.of()).refuses("/to", "REQUIRED");
    handOver(leaver, Map.of("to", 5, "links", "yes"))
        .refuses("/to", "WRONG_TYPE")
        .refuses("/links", "WRONG_TYPE");
    handOver(Unique.reference(), Map.of("to", leaver)).isProblem(404, "REPRESENTATIVE_NOT_FOUND");
  }

  @Test
  void a_field_that_is_not_known_is_a_warning() {
    String leaver = given().representative();
    String successor = given().representative();

    var answer = handOver(leaver, Map.of("to", successor, "link", true)).is(200);

    assertThat(answer.text("/warnings/0/pointer")).isEqualTo("/link");
    assertThat(answer.text("/warnings/0/did_you_mean")).isEqualTo("links");
  }

  @Test
  void preconditions_and_preferences_are_those_of_the_giver() {
    String leaver = given().representative();
    String path = Paths.representative(leaver) + "/hand-over";
    var body = Map.of("to", given().representative());

    api().post(path).header("If-Match", "\"old\"").json(body).send().is(412);
    api().post(path).header("If-None-Match", "*").json(body).send().is(412);
    var answer =
        api()
            .post(path)
            .header("If-Match", "*")
            .header("If-None-Match", "\"old\"")
            .header("Prefer", "handling=strict")
            .json(body)
            .send()
            .is(200);
    assertThat(answer.requiredHeader("Preference-Applied")).isEqualTo("handling=strict");
  }

  private Answer handOver(String reference, Map<String, Object> body) {
    return api().post(Paths.representative(reference) + "/hand-over").json(body).send();
  }

  private String supervisor(String reference) {
    return api().get(Paths.representative(reference)).send().text("/" + SUPERVISOR);
  }
}
