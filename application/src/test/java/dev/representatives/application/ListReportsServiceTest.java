package dev.representatives.application;

import static dev.representatives.application.Failures.assertFails;
import static dev.representatives.application.Failures.violationsOf;
import static dev.representatives.application.World.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.hierarchy.Report;
import dev.representatives.domain.hierarchy.ReportDepth;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.in.ListReports;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListReportsServiceTest {
  private final World world = new World();
  private final ListReports service = new ListReportsService(world.stores.hierarchy());

  @Test
  void reports_are_listed_by_depth_then_by_reference() {
    givenTree();

    assertThat(reports(new ReportDepth(2), PageRequest.FIRST))
        .isEqualTo(
            new Page<>(
                PageRequest.FIRST,
                List.of(report("Y", 1, "TOP"), report("Z", 1, "TOP"), report("A", 2, "Z")),
                3));
  }

  @Test
  void a_page_is_a_part_of_the_list() {
    givenTree();
    var second = new PageRequest(2, 2);

    assertThat(reports(new ReportDepth(2), second))
        .isEqualTo(new Page<>(second, List.of(report("A", 2, "Z")), 3));
    assertThat(reports(ReportDepth.DIRECT, second)).isEqualTo(new Page<>(second, List.of(), 2));
  }

  @Test
  void a_missing_or_foreign_representative_is_not_found() {
    world.given(world.umbrella, "TOP", Drafts.NOTHING);

    assertFails(
        FailureCode.REPRESENTATIVE_NOT_FOUND,
        "There is no representative TOP.",
        () -> reports(ReportDepth.DIRECT, PageRequest.FIRST));
  }

  @Test
  void an_invalid_reference_is_refused_together_with_the_findings() {
    var query =
        new ListReports.Query(
            world.acme, "", ReportDepth.DIRECT, PageRequest.FIRST, World.UNREADABLE_PHONE);

    assertThat(violationsOf(() -> service.reports(query)))
        .containsExactly("/phone WRONG_TYPE", "reference EMPTY");
  }

  private void givenTree() {
    world.given("TOP", Drafts.NOTHING);
    world.given("Z", Drafts.supervisedBy("TOP"));
    world.given("Y", Drafts.supervisedBy("TOP"));
    world.given("A", Drafts.supervisedBy("Z"));
  }

  private Page<Report> reports(ReportDepth depth, PageRequest request) {
    return service.reports(new ListReports.Query(world.acme, "TOP", depth, request));
  }

  private static Report report(String reference, int depth, String supervisor) {
    return new Report(
        reference(reference), Optional.empty(), Optional.empty(), depth, reference(supervisor));
  }
}
