package dev.representatives.adapter.rest.escalation;

import static dev.representatives.adapter.rest.InMemoryUseCases.failureOf;
import static dev.representatives.adapter.rest.InMemoryUseCases.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.InMemoryUseCases;
import dev.representatives.adapter.rest.Requests;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.port.in.SaveAccount;
import dev.representatives.domain.validation.Input;
import io.micronaut.http.HttpStatus;
import io.netty.handler.codec.http.HttpMethod;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EscalationsControllerTest {
  private static final String ACCOUNT = "/api/v1/ingest/accounts/A-1/escalation";
  private static final String DOCUMENT = "/api/v1/ingest/documents/D-1/escalation";
  private static final String ALL = "/api/v1/ingest/escalations";

  private final InMemoryUseCases useCases = new InMemoryUseCases();
  private final EscalationsController controller = new EscalationsController(useCases.escalate);

  @BeforeEach
  void an_account() {
    useCases.saveAccount.save(
        new SaveAccount.Command(
            useCases.caller.tenant().id(), "A-1", Input.of("Acme"), Precondition.NONE));
  }

  @Test
  void an_account_without_representatives_reaches_nobody() {
    var response = controller.account(Requests.get(ACCOUNT + "?levels=2"), useCases.caller).body();

    assertThat(response.accountNumber()).isEqualTo("A-1");
    assertThat(response.documentNumber()).isNull();
    assertThat(response.levels()).isEqualTo(2);
    assertThat(response.reached()).isFalse();
    assertThat(response.reason()).isEqualTo("NO_REPRESENTATIVE");
    assertThat(response.nextReachableLevel()).isNull();
    assertThat(response.recipients()).isEmpty();
  }

  @Test
  void levels_out_of_range_and_a_key_that_cannot_be_are_refused_together() {
    assertThat(
            violationsOf(
                () ->
                    controller.document(
                        Requests.get(DOCUMENT.replace("D", "%20D") + "?levels=11"),
                        useCases.caller)))
        .containsExactly("levels TOO_LARGE", "document_number SURROUNDING_WHITE_SPACE");
  }

  @Test
  void what_is_not_there_is_not_found() {
    assertThat(
            failureOf(() -> controller.document(Requests.get(DOCUMENT), useCases.caller))
                .failure()
                .code())
        .isEqualTo(FailureCode.DOCUMENT_NOT_FOUND);
  }

  @Test
  void a_known_state_is_not_sent_again() {
    var request = Requests.with(Requests.get(ACCOUNT), "If-None-Match", "*");

    assertThat((Object) controller.account(request, useCases.caller).status())
        .isEqualTo(HttpStatus.NOT_MODIFIED);
  }

  @Test
  void a_wrong_body_is_refused_with_all_its_pointers() {
    assertThat(violationsOf(() -> all("{\"documents\": [1, \" x\"], \"levels\": 1.5}")))
        .containsExactly(
            "/documents/0 WRONG_TYPE",
            "/levels NOT_AN_INTEGER",
            "/documents/1 SURROUNDING_WHITE_SPACE");
    assertThat(violationsOf(() -> all("[]"))).containsExactly(" WRONG_TYPE");
    assertThat(violationsOf(() -> all("{}"))).containsExactly(" REQUIRED");
  }

  @Test
  void an_unknown_number_is_answered_with_its_problem() {
    var data = all("{\"documents\": [\"D-1\"], \"accounts\": [\"A-1\"]}").data();

    assertThat(data.get(0))
        .isInstanceOfSatisfying(
            UnknownNumberResponse.class,
            unknown -> {
              assertThat(unknown.documentNumber()).isEqualTo("D-1");
              assertThat(unknown.problem().code()).isEqualTo("DOCUMENT_NOT_FOUND");
              assertThat(unknown.problem().instance()).isEqualTo(ALL);
            });
    assertThat(data.get(1)).isInstanceOf(EscalationResponse.class);
  }

  private EscalationsResponse all(String json) {
    var request = Requests.withJson(HttpMethod.POST, ALL);
    return controller.all(request, useCases.caller, json.getBytes(StandardCharsets.UTF_8)).body();
  }
}
