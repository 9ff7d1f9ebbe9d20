package dev.representatives.adapter.rest.hierarchy;

import static dev.representatives.adapter.rest.InMemoryUseCases.failureOf;
import static dev.representatives.adapter.rest.InMemoryUseCases.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.InMemoryUseCases;
import dev.representatives.adapter.rest.Requests;
import dev.representatives.adapter.rest.http.Listed;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.port.in.CreateRepresentative;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeField;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HierarchyControllerTest {
  private static final String SUPERVISORS = "/api/v1/ingest/representatives/A/supervisors";
  private static final String REPORTS = "/api/v1/ingest/representatives/C/reports";

  private final InMemoryUseCases useCases = new InMemoryUseCases();
  private final HierarchyController controller =
      new HierarchyController(useCases.listSupervisors, useCases.listReports);

  @BeforeEach
  void a_chain_of_three() {
    given("C", Optional.empty());
    given("B", Optional.of("C"));
    given("A", Optional.of("B"));
  }

  @Test
  void supervisors_have_a_level_and_null_for_what_they_do_not_have() {
    var chain = supervisors("A");

    assertThat(chain.data())
        .containsExactly(
            new SupervisorResponse("B", "Name of B", null, 1),
            new SupervisorResponse("C", "Name of C", null, 2));
    assertThat(chain.truncated()).isFalse();
  }

  @Test
  void direct_reports_are_the_default() {
    assertThat(reports(REPORTS).data())
        .containsExactly(new ReportResponse("B", "Name of B", null, 1, "C"));
  }

  @Test
  void a_page_leads_to_the_next_one_of_the_same_depth() {
    var first = reports(REPORTS + "?limit=1&depth=2");

    assertThat(first.total()).isEqualTo(2);
    assertThat(first.next()).isEqualTo(REPORTS + "?depth=2&page=2&limit=1");
    var second = reports(first.next());
    assertThat(second.data()).containsExactly(new ReportResponse("A", "Name of A", null, 2, "B"));
    assertThat(second.next()).isNull();
  }

  @Test
  void who_is_not_there_is_not_found() {
    assertThat(failureOf(() -> supervisors("X")).failure().code())
        .isEqualTo(FailureCode.REPRESENTATIVE_NOT_FOUND);
    assertThat(
            failureOf(
                    () ->
                        controller.reports(
                            Requests.get(REPORTS.replace("C", "X")), useCases.caller))
                .failure()
                .code())
        .isEqualTo(FailureCode.REPRESENTATIVE_NOT_FOUND);
  }

  @Test
  void a_reader_that_needs_no_copy_gets_none() {
    var supervisors = Requests.with(Requests.get(SUPERVISORS), HttpHeaders.IF_NONE_MATCH, "*");
    var reports = Requests.with(Requests.get(REPORTS), HttpHeaders.IF_NONE_MATCH, "*");

    assertThat((Object) controller.supervisors(supervisors, useCases.caller).status())
        .isEqualTo(HttpStatus.NOT_MODIFIED);
    assertThat((Object) controller.reports(reports, useCases.caller).status())
        .isEqualTo(HttpStatus.NOT_MODIFIED);
  }

  @Test
  void all_that_is_wrong_is_reported_together() {
    assertThat(
            violationsOf(
                () ->
                    controller.reports(
                        Requests.get(REPORTS.replace("C", "%20") + "?page=x&limit=0&depth=1001"),
                        useCases.caller)))
        .containsExactly(
            "page NOT_AN_INTEGER",
            "limit TOO_SMALL",
            "depth TOO_LARGE",
            "reference SURROUNDING_WHITE_SPACE");
    assertThat(
            violationsOf(
                () ->
                    controller.supervisors(
                        Requests.get(SUPERVISORS.replace("A", "%20") + "?depth=1"),
                        useCases.caller)))
        .containsExactly("depth UNKNOWN_PARAMETER", "reference SURROUNDING_WHITE_SPACE");
  }

  private void given(String reference, Optional<String> supervisor) {
    var draft = RepresentativeDraft.builder().set(RepresentativeField.NAME, "Name of " + reference);
    supervisor.ifPresent(
        value -> draft.set(RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE, value));
    useCases.createRepresentative.create(
        new CreateRepresentative.Command(
            useCases.caller.tenant().id(), reference, draft.build(), Precondition.NONE));
  }

  private SupervisorsResponse supervisors(String reference) {
    return controller
        .supervisors(Requests.get(SUPERVISORS.replace("A", reference)), useCases.caller)
        .body();
  }

  private Listed<ReportResponse> reports(String target) {
    return Listed.of(controller.reports(Requests.get(target), useCases.caller));
  }
}
