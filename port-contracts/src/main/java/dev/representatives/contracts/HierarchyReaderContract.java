package dev.representatives.contracts;

import static dev.representatives.contracts.Samples.EMOJI;
import static dev.representatives.contracts.Samples.FIRST_PAGE;
import static dev.representatives.contracts.Samples.OTHER_REFERENCE;
import static dev.representatives.contracts.Samples.REFERENCE;
import static dev.representatives.contracts.Samples.reference;
import static dev.representatives.contracts.Samples.representative;
import static dev.representatives.contracts.Samples.supervised;
import static dev.representatives.contracts.Samples.supervisedBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.hierarchy.Report;
import dev.representatives.domain.hierarchy.ReportDepth;
import dev.representatives.domain.hierarchy.Supervisor;
import dev.representatives.domain.hierarchy.SupervisorChain;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.out.HierarchyReader;
import dev.representatives.domain.representative.EmailAddress;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeName;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.tenant.TenantId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Contract of {@link HierarchyReader}: rules HR-01 onwards. */
public abstract class HierarchyReaderContract extends StoresContract {
  private static final ReportDepth DEEPEST = new ReportDepth(ReportDepth.MAX);
  private static final String NO_CYCLES = "this store rejects a cycle of supervisors";

  /** Called by the subclass in an adapter's tests. */
  protected HierarchyReaderContract() {}

  private HierarchyReader hierarchy() {
    return stores().hierarchy();
  }

  @Rule("HR-01")
  @TestFactory
  List<DynamicTest> no_method_reaches_into_another_tenant() {
    return tenantMatrix(HierarchyReader.class)
        .with(
            "supervisors",
            (a, b) -> {
              givenPair(a);
              assertThat(hierarchy().supervisors(b, REFERENCE)).isEmpty();
              givenRepresentative(b, REFERENCE);
              assertThat(supervisors(b, REFERENCE)).isEmpty();
            })
        .with(
            "reports",
            (a, b) -> {
              givenPair(a);
              assertThat(hierarchy().reports(b, OTHER_REFERENCE, DEEPEST, FIRST_PAGE)).isEmpty();
              givenRepresentative(b, OTHER_REFERENCE);
              assertThat(reports(b, OTHER_REFERENCE).total()).isZero();
              assertThat(reports(b, OTHER_REFERENCE).data()).isEmpty();
            })
        .tests();
  }

  @Rule("HR-02")
  @Test
  void an_unknown_representative_has_neither_a_chain_nor_a_list_of_reports() {
    TenantId tenant = freshTenantId();
    givenRepresentative(tenant, REFERENCE);
    assertThat(hierarchy().supervisors(tenant, OTHER_REFERENCE)).isEmpty();
    assertThat(hierarchy().reports(tenant, OTHER_REFERENCE, DEEPEST, FIRST_PAGE)).isEmpty();
  }

  @Rule("HR-03")
  @Test
  void a_representative_on_its_own_has_an_empty_chain_and_an_empty_list_of_reports() {
    TenantId tenant = freshTenantId();
    givenRepresentative(tenant, REFERENCE);
    assertThat(hierarchy().supervisors(tenant, REFERENCE))
        .contains(new SupervisorChain(List.of(), false));
    assertThat(hierarchy().reports(tenant, REFERENCE, DEEPEST, FIRST_PAGE))
        .contains(new Page<>(FIRST_PAGE, List.of(), 0));
  }

  @Rule("HR-04")
  @Test
  void supervisors_are_nearest_first_with_name_and_email() {
    TenantId tenant = freshTenantId();
    givenDepartment(tenant);
    var lead = supervisor("lead", "Lee " + EMOJI, "lee@example.com");
    var head = new Supervisor(reference("Lead"), Optional.empty(), Optional.empty());
    assertThat(hierarchy().supervisors(tenant, reference("worker")))
        .contains(new SupervisorChain(List.of(lead, head), false));
    assertThat(hierarchy().supervisors(tenant, reference("lead")))
        .contains(new SupervisorChain(List.of(head), false));
  }

  @Rule("HR-05")
  @Test
  void a_thousand_supervisors_are_listed_and_a_longer_chain_is_truncated() {
    TenantId tenant = freshTenantId();
    List<RepresentativeReference> levels = givenLevels(tenant);
    assertThat(supervisors(tenant, levels.get(4)))
        .isEqualTo(levels.subList(5, 5 + Supervision.MAX_LEVELS));
    assertThat(chain(tenant, levels.get(4)).truncated()).isFalse();
    for (int level = 0; level < 4; level++) {
      assertThat(supervisors(tenant, levels.get(level)))
          .isEqualTo(levels.subList(level + 1, level + 1 + Supervision.MAX_LEVELS));
      assertThat(chain(tenant, levels.get(level)).truncated()).isTrue();
    }
  }

  @Rule("HR-06")
  @Test
  void in_a_cycle_every_other_one_is_listed_once_as_supervisor() {
    TenantId tenant = freshTenantId();
    givenCycle(tenant);
    assertThat(supervisors(tenant, reference("a"))).isEqualTo(references("b", "c"));
    assertThat(supervisors(tenant, reference("c"))).isEqualTo(references("a", "b"));
    assertThat(supervisors(tenant, reference("below"))).isEqualTo(references("a", "b", "c"));
    assertThat(supervisors(tenant, reference("itself"))).isEmpty();
    for (var anyone : references("a", "c", "below", "itself")) {
      assertThat(chain(tenant, anyone).truncated()).as("%s", anyone).isFalse();
    }
  }

  @Rule("HR-07")
  @Test
  void reports_have_their_depth_their_supervisor_name_and_email() {
    TenantId tenant = freshTenantId();
    givenDepartment(tenant);
    var lead =
        new Report(
            reference("lead"),
            Optional.of(new RepresentativeName("Lee " + EMOJI)),
            Optional.of(new EmailAddress("lee@example.com")),
            1,
            reference("Lead"));
    var worker =
        new Report(reference("worker"), Optional.empty(), Optional.empty(), 2, reference("lead"));
    assertThat(reports(tenant, reference("Lead")).data()).containsExactly(lead, worker);
  }

  @Rule("HR-08")
  @Test
  void reports_are_listed_down_to_the_requested_depth() {
    TenantId tenant = freshTenantId();
    insert(tenant, representative(reference("1")));
    for (int level = 2; level <= 4; level++) {
      insertBelow(tenant, String.valueOf(level - 1), String.valueOf(level));
    }
    assertThat(reports(tenant, new ReportDepth(1))).isEqualTo(references("2"));
    assertThat(reports(tenant, new ReportDepth(2))).isEqualTo(references("2", "3"));
    assertThat(reports(tenant, new ReportDepth(3))).isEqualTo(references("2", "3", "4"));
    assertThat(reports(tenant, DEEPEST)).isEqualTo(references("2", "3", "4"));
  }

  private List<RepresentativeReference> reports(TenantId tenant, ReportDepth depth) {
    Page<Report> page =
        hierarchy().reports(tenant, reference("1"), depth, FIRST_PAGE).orElseThrow();
    assertThat(page.total()).isEqualTo(page.data().size());
    return referencesOf(page);
  }

  @Rule("HR-09")
  @Test
  void reports_are_ordered_by_depth_then_by_code_point() {
    TenantId tenant = freshTenantId();
    var shuffled = new ArrayList<>(Confusables.ALL);
    Collections.shuffle(shuffled, new Random(3));
    insert(tenant, representative(reference("top")));
    insertBelow(tenant, "top", "\ud83d\udfff");
    insertBelow(tenant, "\ud83d\udfff", "!");
    commit(
        () ->
            shuffled.forEach(
                text ->
                    assertThat(
                            stores()
                                .representatives()
                                .insert(
                                    tenant,
                                    representative(reference(text), supervisedBy(reference("!")))))
                        .as("insert %s", text)
                        .isTrue()));
    Stream<String> ordered =
        Stream.concat(
            Stream.of("\ud83d\udfff", "!"),
            Confusables.ALL.stream().sorted(Confusables.BY_CODE_POINT));
    assertThat(referencesOf(reports(tenant, reference("top"))))
        .isEqualTo(ordered.map(Samples::reference).toList());
  }

  @Rule("HR-10")
  @Test
  void pages_of_reports_together_are_the_list_and_each_has_its_length() {
    TenantId tenant = freshTenantId();
    List<RepresentativeReference> all = givenTree(tenant);
    var seen = new ArrayList<RepresentativeReference>();
    for (long number = 1; number <= 4; number++) {
      var request = new PageRequest(number, 3);
      Page<Report> page = reports(tenant, request);
      assertThat(page.request()).isEqualTo(request);
      assertThat(page.total()).isEqualTo(all.size());
      assertThat(page.data()).hasSizeLessThanOrEqualTo(3);
      assertThat(reports(tenant, request)).isEqualTo(page);
      seen.addAll(referencesOf(page));
    }
    assertThat(seen).isEqualTo(all);
  }

  @Rule("HR-11")
  @Test
  void a_page_of_reports_past_the_end_is_empty_however_far() {
    TenantId tenant = freshTenantId();
    List<RepresentativeReference> all = givenTree(tenant);
    Stream.of(5L, 3_000_000_000L, Long.MAX_VALUE / 100, Long.MAX_VALUE)
        .flatMap(page -> Stream.of(new PageRequest(page, 3), new PageRequest(page, 100)))
        .forEach(
            request ->
                assertThat(reports(tenant, request))
                    .isEqualTo(new Page<>(request, List.of(), all.size())));
  }

  @Rule("HR-12")
  @Test
  void reports_a_thousand_levels_below_are_listed_and_none_below_them() {
    TenantId tenant = freshTenantId();
    List<RepresentativeReference> levels = givenLevels(tenant);
    RepresentativeReference top = levels.get(levels.size() - 1);
    Page<Report> last =
        hierarchy().reports(tenant, top, DEEPEST, new PageRequest(10, 100)).orElseThrow();
    assertThat(last.total()).isEqualTo(ReportDepth.MAX);
    assertThat(last.data()).hasSize(100);
    assertThat(last.data().get(99).depth()).isEqualTo(ReportDepth.MAX);
    assertThat(last.data().get(99).reference())
        .isEqualTo(levels.get(levels.size() - 1 - ReportDepth.MAX));
  }

  @Rule("HR-13")
  @Test
  void in_a_cycle_every_other_one_is_listed_once_as_report() {
    TenantId tenant = freshTenantId();
    givenCycle(tenant);
    assertThat(referencesOf(reports(tenant, reference("a"))))
        .isEqualTo(references("below", "c", "b"));
    assertThat(referencesOf(reports(tenant, reference("b"))))
        .isEqualTo(references("a", "below", "c"));
    assertThat(reports(tenant, reference("b")).total()).isEqualTo(3);
    assertThat(reports(tenant, reference("itself")).total()).isZero();
  }

  @Rule("HR-14")
  @Test
  void what_the_transaction_itself_has_written_is_seen() {
    TenantId tenant = freshTenantId();
    givenRepresentative(tenant, OTHER_REFERENCE);
    commit(
        () -> {
          assertThat(
                  stores()
                      .representatives()
                      .insert(tenant, representative(REFERENCE, supervisedBy(OTHER_REFERENCE))))
              .isTrue();
          assertThat(supervisors(tenant, REFERENCE)).containsExactly(OTHER_REFERENCE);
          assertThat(referencesOf(reports(tenant, OTHER_REFERENCE))).containsExactly(REFERENCE);
        });
  }

  /** The second supervises the first. */
  private void givenPair(TenantId tenant) {
    givenRepresentative(tenant, OTHER_REFERENCE);
    insert(tenant, representative(REFERENCE, supervisedBy(OTHER_REFERENCE)));
  }

  /** Lead supervises lead, who has a name and an e-mail address and supervises worker. */
  private void givenDepartment(TenantId tenant) {
    insert(tenant, representative(reference("Lead")));
    insert(
        tenant,
        representative(
            reference("lead"),
            RepresentativeDetails.builder()
                .set(RepresentativeField.NAME, "Lee " + EMOJI)
                .set(RepresentativeField.EMAIL, "lee@example.com")
                .set(RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE, "Lead")
                .build()));
    insertNamelessBelow(tenant, "lead", "worker");
  }

  private void insertNamelessBelow(TenantId tenant, String supervisor, String reference) {
    insert(
        tenant,
        representative(
            reference(reference),
            RepresentativeDetails.builder()
                .set(RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE, supervisor)
                .build()));
  }

  private void insertBelow(TenantId tenant, String supervisor, String reference) {
    insert(tenant, representative(reference(reference), supervisedBy(reference(supervisor))));
  }

  /** Ten reports on two levels below {@link Samples#REFERENCE}, in the order of the list. */
  private List<RepresentativeReference> givenTree(TenantId tenant) {
    givenRepresentative(tenant, REFERENCE);
    var all = new ArrayList<RepresentativeReference>();
    for (int i = 0; i < 5; i++) {
      insertBelow(tenant, REFERENCE.value(), "z" + i);
      all.add(reference("z" + i));
    }
    for (int i = 0; i < 5; i++) {
      insertBelow(tenant, "z" + (4 - i), "a" + i);
      all.add(reference("a" + i));
    }
    return all;
  }

  /** A chain that is five levels longer than a write accepts, from the bottom to the top. */
  private List<RepresentativeReference> givenLevels(TenantId tenant) {
    List<RepresentativeReference> levels =
        IntStream.range(0, Supervision.MAX_LEVELS + 5)
            .mapToObj(level -> reference("\u00e9" + EMOJI + level))
            .toList();
    commit(
        () -> {
          for (int i = levels.size() - 1; i >= 0; i--) {
            assertThat(
                    stores()
                        .representatives()
                        .insert(
                            tenant,
                            i == levels.size() - 1
                                ? representative(levels.get(i))
                                : representative(levels.get(i), supervisedBy(levels.get(i + 1)))))
                .isTrue();
          }
        });
    return levels;
  }

  /** Below is supervised by a, a by b, b by c, c by a; and one is supervised by itself. */
  private void givenCycle(TenantId tenant) {
    Representative last = representative(reference("c"));
    Representative alone = representative(reference("itself"));
    insert(tenant, last);
    insert(tenant, alone);
    insertBelow(tenant, "c", "b");
    insertBelow(tenant, "b", "a");
    insertBelow(tenant, "a", "below");
    commitOrSkip(
        () -> {
          assertThat(
                  stores().representatives().update(tenant, last, supervised(last, reference("a"))))
              .isTrue();
          assertThat(
                  stores()
                      .representatives()
                      .update(tenant, alone, supervised(alone, reference("itself"))))
              .isTrue();
        },
        NO_CYCLES);
  }

  private SupervisorChain chain(TenantId tenant, RepresentativeReference reference) {
    return hierarchy().supervisors(tenant, reference).orElseThrow();
  }

  private List<RepresentativeReference> supervisors(
      TenantId tenant, RepresentativeReference reference) {
    return chain(tenant, reference).supervisors().stream().map(Supervisor::reference).toList();
  }

  private Page<Report> reports(TenantId tenant, RepresentativeReference reference) {
    return hierarchy().reports(tenant, reference, DEEPEST, FIRST_PAGE).orElseThrow();
  }

  private Page<Report> reports(TenantId tenant, PageRequest request) {
    return hierarchy().reports(tenant, REFERENCE, DEEPEST, request).orElseThrow();
  }

  private static List<RepresentativeReference> referencesOf(Page<Report> page) {
    return page.data().stream().map(Report::reference).toList();
  }

  private static List<RepresentativeReference> references(String... values) {
    return Stream.of(values).map(Samples::reference).toList();
  }

  private static Supervisor supervisor(String reference, String name, String email) {
    return new Supervisor(
        reference(reference),
        Optional.of(new RepresentativeName(name)),
        Optional.of(new EmailAddress(email)));
  }
}
