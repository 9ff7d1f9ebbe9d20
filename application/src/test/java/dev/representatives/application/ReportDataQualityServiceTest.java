package dev.representatives.application;

import static dev.representatives.application.Failures.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.dataquality.DataQualityCheck;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.in.ReportDataQuality;
import dev.representatives.domain.port.in.SaveDocument;
import dev.representatives.domain.validation.Input;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportDataQualityServiceTest {
  private final World world = new World();

  /** In New York it is still the day before. */
  private final ReportDataQuality service =
      new ReportDataQualityService(
          world.stores.dataQuality(), InstantSource.fixed(Instant.parse("2026-11-26T00:30:00Z")));

  @Test
  void documents_that_were_due_more_than_a_year_ago_are_not_checked_by_default() {
    givenDue("OLD", "2025-11-25");
    givenDue("NEW", "2025-11-26");

    assertThat(service.findings(query("unreachable_document", Optional.empty())).data())
        .containsExactly("NEW");
    assertThat(service.counts(new ReportDataQuality.CountsQuery(world.acme, Optional.empty())))
        .containsEntry(DataQualityCheck.UNREACHABLE_DOCUMENT, 1L);
  }

  @Test
  void the_caller_may_choose_the_day() {
    givenDue("OLD", "2025-11-25");
    var day = Optional.of("2025-11-25");

    assertThat(service.findings(query("unreachable_document", day)).data()).containsExactly("OLD");
    assertThat(service.counts(new ReportDataQuality.CountsQuery(world.acme, day)))
        .containsEntry(DataQualityCheck.UNREACHABLE_DOCUMENT, 1L);
  }

  @Test
  void each_check_is_found_by_its_name() {
    for (var check : DataQualityCheck.values()) {
      assertThat(service.findings(query(check.key(), Optional.empty())).data()).isEmpty();
    }
  }

  @Test
  void all_violations_of_a_query_are_reported_together() {
    var finding = new Violation(Location.parameter("limit"), ViolationCode.TOO_SMALL, "It is 0.");
    var wrongDay = Optional.of("yesterday");

    assertThat(
            violationsOf(
                () ->
                    service.findings(
                        new ReportDataQuality.FindingsQuery(
                            world.acme,
                            "NO_EMAIL",
                            wrongDay,
                            PageRequest.FIRST,
                            List.of(finding)))))
        .containsExactly("limit TOO_SMALL", "check UNKNOWN_VALUE", "since DATE_INVALID");
    assertThat(
            violationsOf(
                () ->
                    service.counts(
                        new ReportDataQuality.CountsQuery(world.acme, wrongDay, List.of(finding)))))
        .containsExactly("limit TOO_SMALL", "since DATE_INVALID");
  }

  private void givenDue(String number, String day) {
    world.givenAccount(world.acme, World.ACCOUNT);
    new SaveDocumentService(
            world.stores.transactions(), world.stores.documents(), world.stores.accountDirectory())
        .save(
            new SaveDocument.Command(
                world.acme,
                number,
                Input.of(World.ACCOUNT),
                Input.of("2025-01-01"),
                Input.of(day),
                Precondition.NONE));
  }

  private ReportDataQuality.FindingsQuery query(String check, Optional<String> since) {
    return new ReportDataQuality.FindingsQuery(world.acme, check, since, PageRequest.FIRST);
  }
}
