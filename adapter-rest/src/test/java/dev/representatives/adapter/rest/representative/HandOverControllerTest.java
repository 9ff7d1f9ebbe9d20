package dev.representatives.adapter.rest.representative;

import static dev.representatives.adapter.rest.InMemoryUseCases.violationsOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.InMemoryUseCases;
import dev.representatives.adapter.rest.Requests;
import dev.representatives.adapter.rest.idempotency.RepeatableRequests;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.port.in.CreateRepresentative;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeField;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.json.JsonMapper;
import io.netty.handler.codec.http.HttpMethod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandOverControllerTest {
  private static final String PATH = "/api/v1/ingest/representatives/REP-001/hand-over";

  private final InMemoryUseCases useCases = new InMemoryUseCases();
  private final HandOverController controller =
      new HandOverController(useCases.handOver, new RepeatableRequests(JsonMapper.createDefault()));

  @BeforeEach
  void a_giver_with_a_report_and_a_receiver() {
    create("REP-001", RepresentativeDraft.builder().build());
    create("REP-002", RepresentativeDraft.builder().build());
    create(
        "REP-003",
        RepresentativeDraft.builder()
            .set(RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE, "REP-001")
            .build());
  }

  @Test
  void links_and_reports_are_handed_over_by_default() {
    var response = handOver(post(""), "{\"to\": \"REP-002\", \"links\": null}");

    assertThat(response.reports().moved()).isEqualTo(1);
    assertThat(response.accounts()).isEqualTo(new HandOverResponse.Links(0, 0));
    assertThat(response.warnings()).isEmpty();
  }

  @Test
  void reports_stay_if_the_body_asks_for_it() {
    assertThat(handOver(post(""), "{\"to\": \"REP-002\", \"reports\": false}").reports().moved())
        .isZero();
  }

  @Test
  void an_unknown_field_is_a_warning_or_refused() {
    String body = "{\"to\": \"REP-002\", \"report\": false}";
    var strict = Requests.with(post(""), "Prefer", "handling=strict");

    assertThat(violationsOf(() -> handOver(strict, body))).containsExactly("/report UNKNOWN_FIELD");
    assertThat(handOver(post(""), body).warnings())
        .singleElement()
        .satisfies(warning -> assertThat(warning.didYouMean()).isEqualTo("reports"));
  }

  @Test
  void everything_that_is_wrong_is_reported_together() {
    assertThat(
            violationsOf(
                () ->
                    handOver(post("?pretty=1"), "{\"to\": 5, \"links\": \"yes\", \"reports\": 1}")))
        .containsExactly(
            "pretty UNKNOWN_PARAMETER",
            "/to WRONG_TYPE",
            "/links WRONG_TYPE",
            "/reports WRONG_TYPE");
    assertThat(violationsOf(() -> handOver(post(""), "[]")))
        .containsExactly(" WRONG_TYPE", "/to REQUIRED");
  }

  private void create(String reference, RepresentativeDraft draft) {
    useCases.createRepresentative.create(
        new CreateRepresentative.Command(
            useCases.caller.tenant().id(), reference, draft, Precondition.NONE));
  }

  private static NettyHttpRequest<Object> post(String query) {
    return Requests.withJson(HttpMethod.POST, PATH + query);
  }

  private HandOverResponse handOver(HttpRequest<?> request, String body) {
    return (HandOverResponse)
        controller.handOver(request, useCases.caller, body.getBytes(UTF_8)).body();
  }
}
