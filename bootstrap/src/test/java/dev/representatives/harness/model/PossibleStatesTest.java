package dev.representatives.harness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.model.ModelRequest.Precondition;
import dev.representatives.harness.model.PossibleStates.Answered;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Answers that no order of the requests explains are found. */
class PossibleStatesTest {
  private static final String NO_ORDER = "no order";

  @Test
  void of_two_creations_either_may_be_the_first() {
    var states =
        PossibleStates.ofNothing()
            .after(List.of(put("Acme", 200, "\"1\""), put("Ajax", 201, "\"2\"")));

    assertThat(states.after(List.of(get("Acme", "\"1\""))).size()).isEqualTo(1);
  }

  @Test
  void two_requests_cannot_both_create() {
    var answered = List.of(put("Acme", 201, "\"1\""), put("Ajax", 201, "\"2\""));

    assertThatThrownBy(() -> PossibleStates.ofNothing().after(answered))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(NO_ORDER);
  }

  @Test
  void two_changes_of_the_same_known_state_cannot_both_succeed() {
    var created = PossibleStates.ofNothing().after(List.of(put("Acme", 201, "\"1\"")));
    var answered =
        List.of(
            ifCurrent(put("Ajax", 200, "\"2\""), "\"1\""),
            ifCurrent(put("Apex", 200, "\"3\""), "\"1\""));

    assertThat(created.after(answered.subList(0, 1)).size()).isEqualTo(1);
    assertThatThrownBy(() -> created.after(answered))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(NO_ORDER);
  }

  @Test
  void a_state_stays_possible_until_an_answer_contradicts_it() {
    var unordered =
        PossibleStates.ofNothing()
            .after(List.of(put("Acme", 201, "\"1\"")))
            .after(List.of(put("Ajax", 200, "\"2\""), put("Apex", 200, "\"3\"")));

    assertThat(unordered.size()).isEqualTo(2);
    assertThat(unordered.after(List.of(get("Apex", "\"3\""))).size()).isEqualTo(1);
    assertThatThrownBy(() -> unordered.after(List.of(get("Acme", "\"1\""))))
        .isInstanceOf(AssertionError.class);
  }

  private static Answered put(String name, int status, String tag) {
    return answered(
        ModelRequest.of("PUT", "accounts", "A").withBody(Map.of("name", name)), name, status, tag);
  }

  private static Answered get(String name, String tag) {
    return answered(ModelRequest.of("GET", "accounts", "A"), name, 200, tag);
  }

  private static Answered ifCurrent(Answered answered, String tag) {
    return new Answered(
        answered.request().with(Precondition.CURRENT),
        Optional.of(tag),
        answered.answer(),
        answered.body());
  }

  private static Answered answered(ModelRequest request, String name, int status, String tag) {
    var body = Json.newObject().put("account_number", "A").put("name", name);
    Map<String, List<String>> headers =
        status == 201
            ? Map.of("etag", List.of(tag), "location", List.of("/api/v1/ingest/accounts/A"))
            : Map.of("etag", List.of(tag));
    return new Answered(
        request,
        Optional.empty(),
        new Answer(request.target(), status, headers, body.toString()),
        body);
  }
}
