package dev.representatives.contracts;

import static dev.representatives.contracts.Samples.ACCOUNT;
import static dev.representatives.contracts.Samples.DOCUMENT;
import static dev.representatives.contracts.Samples.EMOJI;
import static dev.representatives.contracts.Samples.LATER;
import static dev.representatives.contracts.Samples.NOW;
import static dev.representatives.contracts.Samples.OTHER_REFERENCE;
import static dev.representatives.contracts.Samples.REFERENCE;
import static dev.representatives.contracts.Samples.link;
import static dev.representatives.contracts.Samples.named;
import static dev.representatives.contracts.Samples.reference;
import static dev.representatives.contracts.Samples.renamed;
import static dev.representatives.contracts.Samples.representative;
import static dev.representatives.contracts.Samples.supervisedBy;
import static dev.representatives.domain.representative.RepresentativeField.DEPARTMENT;
import static dev.representatives.domain.representative.RepresentativeField.EMAIL;
import static dev.representatives.domain.representative.RepresentativeField.LANGUAGE;
import static dev.representatives.domain.representative.RepresentativeField.NAME;
import static dev.representatives.domain.representative.RepresentativeField.REPRESENTATIVE_TYPE;
import static dev.representatives.domain.representative.RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.listing.ListedRepresentative;
import dev.representatives.domain.listing.RepresentativeFilter;
import dev.representatives.domain.listing.RepresentativePosition;
import dev.representatives.domain.listing.RepresentativeSelection;
import dev.representatives.domain.port.out.RepresentativeLists;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Contract of {@link RepresentativeLists}: rules RL-01 onwards. */
public abstract class RepresentativeListsContract extends StoresContract {
  private static final int ALL = 1000;

  /** Called by the subclass in an adapter's tests. */
  protected RepresentativeListsContract() {}

  private RepresentativeLists lists() {
    return stores().representativeLists();
  }

  @Rule("RL-01")
  @TestFactory
  List<DynamicTest> no_method_reaches_into_another_tenant() {
    return tenantMatrix(RepresentativeLists.class)
        .with(
            "list",
            (a, b) -> {
              given(a, representative(REFERENCE, named("of A")));
              assertThat(references(b, RepresentativeSelection.ALL)).isEmpty();
              assertThat(references(b, selection(Map.of(RepresentativeFilter.Q, "of"), "")))
                  .isEmpty();
              given(b, representative(REFERENCE, named("of B")));
              assertThat(list(b, RepresentativeSelection.ALL))
                  .extracting(
                      entry -> entry.representative().details().name().orElseThrow().value())
                  .containsExactly("of B");
            })
        .tests();
  }

  @Rule("RL-02")
  @Test
  void an_entry_has_all_of_the_representative_and_counts_its_links() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    given(tenant, representative(OTHER_REFERENCE, Samples.longest(REFERENCE)));
    givenLink(tenant, link(OTHER_REFERENCE, ACCOUNT));
    givenLink(tenant, link(OTHER_REFERENCE, DOCUMENT));
    var entries = list(tenant, RepresentativeSelection.ALL);
    assertThat(entries)
        .extracting(ListedRepresentative::representative)
        .containsExactly(
            stored(tenant, REFERENCE).representative(),
            stored(tenant, OTHER_REFERENCE).representative());
    assertThat(entries).extracting(ListedRepresentative::accountsTotal).containsExactly(0L, 1L);
    assertThat(entries).extracting(ListedRepresentative::documentsTotal).containsExactly(0L, 1L);
  }

  @Rule("RL-03")
  @TestFactory
  Stream<DynamicTest> each_filter_and_each_order_lists_what_it_should_part_by_part() {
    return Stream.of(
            expected(Map.of(), "reference", "A", "B", "C", "D", "E", "F"),
            expected(Map.of(), "-reference", "F", "E", "D", "C", "B", "A"),
            expected(Map.of(), "name", "A", "F", "E", "B", "C", "D"),
            expected(Map.of(), "-name", "D", "C", "B", "E", "F", "A"),
            expected(Map.of(), "updated_at", "C", "A", "D", "B", "E", "F"),
            expected(Map.of(), "-updated_at", "F", "E", "B", "D", "A", "C"),
            expected(updatedSince(2), "", "B", "E", "F"),
            expected(updatedSince(1), "-updated_at", "F", "E", "B", "D", "A"),
            expected(updatedSince(4), ""),
            expected(filter(RepresentativeFilter.SUPERVISOR, "A"), "", "B", "C", "F"),
            expected(filter(RepresentativeFilter.SUPERVISOR, "A"), "-reference", "F", "C", "B"),
            expected(filter(RepresentativeFilter.SUPERVISOR, "a"), ""),
            expected(filter(RepresentativeFilter.REPRESENTATIVE_TYPE, "KAM"), "", "C"),
            expected(filter(RepresentativeFilter.REPRESENTATIVE_TYPE, "KAM "), "", "D"),
            expected(filter(RepresentativeFilter.REPRESENTATIVE_TYPE, "kam"), ""),
            expected(filter(RepresentativeFilter.DEPARTMENT, "Sales"), "-reference", "F", "C", "B"),
            expected(filter(RepresentativeFilter.LANGUAGE, "DE"), "", "B", "D"),
            expected(filter(RepresentativeFilter.EMAIL, "JANE@x.org"), "", "B", "D"),
            expected(filter(RepresentativeFilter.EMAIL, "\u00c4@X.ORG"), "", "E"),
            expected(filter(RepresentativeFilter.HAS_EMAIL, "true"), "", "B", "D", "E"),
            expected(filter(RepresentativeFilter.HAS_EMAIL, "false"), "-reference", "F", "C", "A"),
            expected(filter(RepresentativeFilter.Q, "AN"), "", "B", "C"),
            expected(filter(RepresentativeFilter.Q, "anna "), "", "B"),
            expected(filter(RepresentativeFilter.Q, "anna-l"), "", "C"),
            expected(filter(RepresentativeFilter.Q, "l"), "", "B", "C"),
            expected(filter(RepresentativeFilter.Q, "\u00c4"), "", "E", "D"),
            expected(filter(RepresentativeFilter.Q, "x.o"), "", "B", "D", "E"),
            expected(filter(RepresentativeFilter.Q, "org"), "", "B", "D", "E"),
            expected(filter(RepresentativeFilter.Q, "f"), "", "F"),
            expected(filter(RepresentativeFilter.Q, "%"), ""),
            expected(filter(RepresentativeFilter.Q, "nna"), ""))
        .map(
            list ->
                DynamicTest.dynamicTest(
                    list.filters() + " by " + list.sort(), () -> assertLists(list)));
  }

  private void assertLists(Expected expected) {
    TenantId tenant = freshTenantId();
    standing().forEach(representative -> given(tenant, representative));
    var selection = selection(expected.filters(), expected.sort());
    for (int limit = 1; limit <= 4; limit++) {
      assertThat(parts(tenant, selection, limit))
          .as("in parts of %d", limit)
          .containsExactlyElementsOf(expected.references());
    }
  }

  private static List<Representative> standing() {
    return List.of(
        standing("A", 1, Map.of()),
        standing(
            "B",
            2,
            Map.of(
                NAME, "anna Lee",
                EMAIL, "jane@x.org",
                DEPARTMENT, "Sales",
                LANGUAGE, "de",
                SUPERVISOR_REPRESENTATIVE_REFERENCE, "A")),
        standing(
            "C",
            0,
            Map.of(
                NAME, "\uff21 Anna-Lena",
                DEPARTMENT, "Sales",
                REPRESENTATIVE_TYPE, "KAM",
                SUPERVISOR_REPRESENTATIVE_REFERENCE, "A")),
        standing(
            "D",
            1,
            Map.of(
                NAME, EMOJI + " \u00c4rger",
                EMAIL, "Jane@X.ORG",
                REPRESENTATIVE_TYPE, "KAM ",
                LANGUAGE, "de")),
        standing("E", 3, Map.of(NAME, "Carl", EMAIL, "\u00c4@x.org", DEPARTMENT, "sales")),
        standing(
            "F",
            3,
            Map.of(NAME, "Bob", DEPARTMENT, "Sales", SUPERVISOR_REPRESENTATIVE_REFERENCE, "A")));
  }

  private static Representative standing(
      String reference, int millis, Map<RepresentativeField, String> fields) {
    var details = RepresentativeDetails.builder();
    fields.forEach(details::set);
    return new Representative(
        reference(reference), details.build(), CustomFields.EMPTY, NOW, NOW.plusMillis(millis), 1);
  }

  @Rule("RL-04")
  @Test
  void a_search_finds_the_words_of_now() {
    TenantId tenant = freshTenantId();
    Representative jane = representative(REFERENCE, named("Jane Doe"));
    given(tenant, jane);
    assertThat(found(tenant, "doe")).containsExactly(REFERENCE);
    update(tenant, jane, renamed(jane, "Jane Smith"));
    assertThat(found(tenant, "doe")).isEmpty();
    assertThat(found(tenant, "smith")).containsExactly(REFERENCE);
    assertThat(found(tenant, "jane")).containsExactly(REFERENCE);
    assertThat(found(tenant, "001")).containsExactly(REFERENCE);
  }

  @Rule("RL-05")
  @Test
  void a_position_is_valid_after_its_entry_has_gone() {
    TenantId tenant = freshTenantId();
    for (var name : List.of("A", "B", "C")) {
      given(tenant, representative(reference(name), named("same")));
    }
    for (var sort : List.of("reference", "name", "updated_at")) {
      var selection = selection(Map.of(), sort);
      var first = list(tenant, selection).get(0).position();
      assertThat(lists().list(tenant, selection, Optional.of(first), 1))
          .extracting(entry -> entry.position().reference())
          .containsExactly(reference("B"));
    }
    var byName = selection(Map.of(), "name");
    var gone = list(tenant, byName).get(1).position();
    assertThat(committed(() -> stores().representatives().delete(tenant, gone.reference())))
        .isTrue();
    assertThat(lists().list(tenant, byName, Optional.of(gone), ALL))
        .extracting(entry -> entry.position().reference())
        .containsExactly(reference("C"));
  }

  @Rule("RL-06")
  @Test
  void what_was_deleted_or_moved_is_listed_accordingly() {
    TenantId tenant = freshTenantId();
    given(tenant, representative(OTHER_REFERENCE));
    given(tenant, representative(reference("REP-003")));
    given(tenant, representative(REFERENCE, supervisedBy(OTHER_REFERENCE)));
    var below = selection(filter(RepresentativeFilter.SUPERVISOR, "REP-003"), "");
    var since =
        selection(Map.of(RepresentativeFilter.UPDATED_SINCE, LATER.toString()), "updated_at");
    assertThat(references(tenant, below)).isEmpty();
    assertThat(references(tenant, since)).isEmpty();
    commit(
        () ->
            assertThat(
                    stores()
                        .representatives()
                        .moveReports(tenant, OTHER_REFERENCE, reference("REP-003"), LATER))
                .isEqualTo(1));
    assertThat(references(tenant, below)).containsExactly(REFERENCE);
    assertThat(references(tenant, since)).containsExactly(REFERENCE);
    assertThat(found(tenant, "rep-001")).containsExactly(REFERENCE);
    assertThat(committed(() -> stores().representatives().delete(tenant, REFERENCE))).isTrue();
    assertThat(found(tenant, "rep-001")).isEmpty();
    assertThat(references(tenant, below)).isEmpty();
  }

  private void given(TenantId tenant, Representative representative) {
    stores().givenRepresentative(tenant, representative);
  }

  private List<RepresentativeReference> found(TenantId tenant, String prefix) {
    return references(tenant, selection(filter(RepresentativeFilter.Q, prefix), ""));
  }

  private List<RepresentativeReference> references(
      TenantId tenant, RepresentativeSelection selection) {
    return list(tenant, selection).stream().map(entry -> entry.position().reference()).toList();
  }

  private List<ListedRepresentative> list(TenantId tenant, RepresentativeSelection selection) {
    return lists().list(tenant, selection, Optional.empty(), ALL);
  }

  private List<String> parts(TenantId tenant, RepresentativeSelection selection, int limit) {
    var references = new ArrayList<String>();
    Optional<RepresentativePosition> after = Optional.empty();
    List<ListedRepresentative> part;
    do {
      part = lists().list(tenant, selection, after, limit);
      part.forEach(entry -> references.add(entry.position().reference().value()));
      after = part.isEmpty() ? after : Optional.of(part.get(part.size() - 1).position());
    } while (part.size() == limit && references.size() <= ALL);
    return references;
  }

  private static Map<RepresentativeFilter, String> filter(
      RepresentativeFilter filter, String value) {
    return Map.of(filter, value);
  }

  private static Map<RepresentativeFilter, String> updatedSince(int millis) {
    return Map.of(RepresentativeFilter.UPDATED_SINCE, NOW.plusMillis(millis).toString());
  }

  /** An empty order is that of the filter. */
  private static RepresentativeSelection selection(
      Map<RepresentativeFilter, String> filters, String sort) {
    var violations = new Violations();
    var selection =
        RepresentativeSelection.parse(
            filters, Optional.of(sort).filter(text -> !text.isEmpty()), violations);
    return selection.orElseThrow(() -> new AssertionError(violations.found()));
  }

  private static Expected expected(
      Map<RepresentativeFilter, String> filters, String sort, String... references) {
    return new Expected(filters, sort, List.of(references));
  }

  private record Expected(
      Map<RepresentativeFilter, String> filters, String sort, List<String> references) {}
}
