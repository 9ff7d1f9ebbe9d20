package dev.representatives.contracts;

import static dev.representatives.contracts.Samples.ACCOUNT;
import static dev.representatives.contracts.Samples.DOCUMENT;
import static dev.representatives.contracts.Samples.FIRST_PAGE;
import static dev.representatives.contracts.Samples.NOW;
import static dev.representatives.contracts.Samples.OTHER_REFERENCE;
import static dev.representatives.contracts.Samples.REFERENCE;
import static dev.representatives.contracts.Samples.link;
import static dev.representatives.contracts.Samples.reference;
import static dev.representatives.contracts.Samples.representative;
import static dev.representatives.domain.dataquality.DataQualityCheck.ACCOUNT_WITHOUT_REPRESENTATIVE;
import static dev.representatives.domain.dataquality.DataQualityCheck.NO_EMAIL;
import static dev.representatives.domain.dataquality.DataQualityCheck.SHARED_EMAIL;
import static dev.representatives.domain.dataquality.DataQualityCheck.UNREACHABLE_CHAIN;
import static dev.representatives.domain.dataquality.DataQualityCheck.UNREACHABLE_DOCUMENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.dataquality.DataQualityCheck;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.out.DataQualityStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.tenant.TenantId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Contract of {@link DataQualityStore}: rules DQ-01 onwards. */
public abstract class DataQualityStoreContract extends StoresContract {
  private static final CalendarDate LONG_AGO = CalendarDate.parse("2000-01-01");
  private static final DocumentNumber OTHER_DOCUMENT = new DocumentNumber("INV-002");
  private static final Map<DataQualityCheck, Long> NOTHING =
      Arrays.stream(DataQualityCheck.values()).collect(Collectors.toMap(check -> check, c -> 0L));

  /** Called by the subclass in an adapter's tests. */
  protected DataQualityStoreContract() {}

  private DataQualityStore store() {
    return stores().dataQuality();
  }

  @Rule("DQ-01")
  @TestFactory
  List<DynamicTest> no_method_reaches_into_another_tenant() {
    return tenantMatrix(DataQualityStore.class)
        .with(
            "counts",
            (a, b) -> {
              givenFindingsOfEachCheck(a);
              assertThat(store().counts(b, LONG_AGO)).isEqualTo(NOTHING);
              givenReachable(b);
              assertThat(store().counts(b, LONG_AGO)).isEqualTo(NOTHING);
            })
        .with(
            "findings",
            (a, b) -> {
              givenFindingsOfEachCheck(a);
              givenReachable(b);
              for (var check : DataQualityCheck.values()) {
                assertThat(found(a, check)).as("%s of a", check).isNotEmpty();
                assertThat(found(b, check)).as("%s of b", check).isEmpty();
              }
            })
        .tests();
  }

  @Rule("DQ-02")
  @Test
  void representatives_without_an_email_are_ordered_by_code_point() {
    TenantId tenant = freshTenantId();
    given(tenant, "REP-000", "jane@example.com");
    var shuffled = new ArrayList<>(Confusables.ALL);
    Collections.shuffle(shuffled, new Random(4));
    shuffled.forEach(text -> given(tenant, text, null));
    assertThat(found(tenant, NO_EMAIL))
        .isEqualTo(Confusables.ALL.stream().sorted(Confusables.BY_CODE_POINT).toList());
  }

  @Rule("DQ-03")
  @Test
  void an_email_is_shared_in_any_case() {
    TenantId tenant = freshTenantId();
    given(tenant, "REP-001", "Jane@Example.com");
    given(tenant, "REP-002", "jane@example.com");
    given(tenant, "REP-003", "jane@example.org");
    given(tenant, "REP-004", null);
    given(tenant, "REP-005", null);
    assertThat(found(tenant, SHARED_EMAIL)).containsExactly("REP-001", "REP-002");
  }

  @Rule("DQ-04")
  @Test
  void a_chain_is_unreachable_when_nobody_in_it_has_an_email() {
    TenantId tenant = freshTenantId();
    given(tenant, "TOP-1", null);
    given(tenant, "MIDDLE-1", null, "TOP-1");
    given(tenant, "BOTTOM-1", "jane@example.com", "MIDDLE-1");
    given(tenant, "TOP-2", "boss@example.com");
    given(tenant, "MIDDLE-2", null, "TOP-2");
    given(tenant, "BOTTOM-2", null, "MIDDLE-2");
    assertThat(found(tenant, UNREACHABLE_CHAIN)).containsExactly("MIDDLE-1", "TOP-1");
  }

  @Rule("DQ-05")
  @Test
  void a_cycle_without_an_email_is_unreachable() {
    TenantId tenant = freshTenantId();
    given(tenant, "REP-001", null);
    given(tenant, "REP-002", null, "REP-001");
    given(tenant, "REP-003", null, "REP-002");
    given(tenant, "REP-004", null);
    given(tenant, "REP-005", "jane@example.com", "REP-004");
    supervise(tenant, "REP-001", "REP-002");
    supervise(tenant, "REP-004", "REP-005");
    assertThat(found(tenant, UNREACHABLE_CHAIN)).containsExactly("REP-001", "REP-002", "REP-003");
  }

  @Rule("DQ-06")
  @Test
  void a_chain_is_followed_to_its_last_level() {
    TenantId tenant = freshTenantId();
    var chain = new ArrayList<Representative>();
    chain.add(representative(reference("L0000"), details("top@example.com", null)));
    for (int level = 1; level <= Supervision.MAX_LEVELS + 1; level++) {
      String supervisor = chain.get(level - 1).reference().value();
      chain.add(representative(reference("L%04d".formatted(level)), details(null, supervisor)));
    }
    chain.forEach(one -> stores().givenRepresentative(tenant, one));
    assertThat(found(tenant, UNREACHABLE_CHAIN))
        .containsExactly("L%04d".formatted(Supervision.MAX_LEVELS + 1));
  }

  @Rule("DQ-07")
  @Test
  void a_link_to_a_document_is_none_to_its_account() {
    TenantId tenant = freshTenantId();
    givenReachable(tenant);
    var other = new AccountNumber("ACCT-002");
    givenAccount(tenant, other);
    stores().givenDocument(tenant, due(OTHER_DOCUMENT, other, "2026-12-31"));
    givenLinked(tenant, REFERENCE, OTHER_DOCUMENT);
    assertThat(found(tenant, ACCOUNT_WITHOUT_REPRESENTATIVE)).containsExactly(other.value());
  }

  @Rule("DQ-08")
  @Test
  void a_document_is_unreachable_when_all_its_chains_are() {
    TenantId tenant = freshTenantId();
    givenAccount(tenant, ACCOUNT);
    given(tenant, "TOP", "boss@example.com");
    given(tenant, "BELOW", null, "TOP");
    given(tenant, "SILENT", null);
    givenLinked(tenant, reference("BELOW"), ACCOUNT);
    for (var number : List.of("OF-ACCOUNT", "BOTH", "SILENT", "BELOW")) {
      stores().givenDocument(tenant, due(new DocumentNumber(number), ACCOUNT, "2026-12-31"));
    }
    givenLinked(tenant, reference("SILENT"), new DocumentNumber("SILENT"));
    givenLinked(tenant, reference("BELOW"), new DocumentNumber("BELOW"));
    givenLinked(tenant, reference("SILENT"), new DocumentNumber("BOTH"));
    givenLinked(tenant, reference("BELOW"), new DocumentNumber("BOTH"));
    var silentAccount = new AccountNumber("ACCT-002");
    givenAccount(tenant, silentAccount);
    stores().givenDocument(tenant, due(new DocumentNumber("NOBODY"), silentAccount, "2026-12-31"));
    assertThat(found(tenant, UNREACHABLE_DOCUMENT)).containsExactly("NOBODY", "SILENT");
  }

  @Rule("DQ-09")
  @Test
  void a_document_is_checked_from_the_day_it_is_due() {
    TenantId tenant = freshTenantId();
    givenAccount(tenant, ACCOUNT);
    for (String day : List.of("2026-06-29", "2026-06-30", "2026-07-01")) {
      stores().givenDocument(tenant, due(new DocumentNumber("DUE-" + day), ACCOUNT, day));
    }
    var since = CalendarDate.parse("2026-06-30");
    assertThat(store().findings(tenant, UNREACHABLE_DOCUMENT, since, FIRST_PAGE).data())
        .containsExactly("DUE-2026-06-30", "DUE-2026-07-01");
    assertThat(store().counts(tenant, since)).containsEntry(UNREACHABLE_DOCUMENT, 2L);
  }

  @Rule("DQ-10")
  @Test
  void pages_together_are_the_list_and_each_has_its_length() {
    TenantId tenant = freshTenantId();
    var references = Stream.of(1, 2, 3, 4, 5).map(i -> "REP-00" + i).toList();
    references.forEach(text -> given(tenant, text, null));
    for (var check : List.of(NO_EMAIL, UNREACHABLE_CHAIN)) {
      for (int number = 1; number <= 4; number++) {
        var request = new PageRequest(number, 2);
        int from = Math.min((number - 1) * 2, 5);
        assertThat(store().findings(tenant, check, LONG_AGO, request))
            .isEqualTo(new Page<>(request, references.subList(from, Math.min(from + 2, 5)), 5));
      }
      var beyond = new PageRequest(Long.MAX_VALUE, 100);
      assertThat(store().findings(tenant, check, LONG_AGO, beyond))
          .isEqualTo(new Page<>(beyond, List.of(), 5));
    }
  }

  @Rule("DQ-11")
  @Test
  void counts_are_the_lengths_of_the_lists() {
    TenantId tenant = freshTenantId();
    givenFindingsOfEachCheck(tenant);
    var lengths =
        Arrays.stream(DataQualityCheck.values())
            .collect(
                Collectors.toMap(
                    check -> check,
                    check -> store().findings(tenant, check, LONG_AGO, FIRST_PAGE).total()));
    assertThat(store().counts(tenant, LONG_AGO)).isEqualTo(lengths);
    assertThat(lengths)
        .isEqualTo(
            Map.of(
                NO_EMAIL, 1L,
                SHARED_EMAIL, 2L,
                UNREACHABLE_CHAIN, 1L,
                ACCOUNT_WITHOUT_REPRESENTATIVE, 1L,
                UNREACHABLE_DOCUMENT, 1L));
  }

  private void givenFindingsOfEachCheck(TenantId tenant) {
    given(tenant, "REP-001", null);
    given(tenant, "REP-002", "jane@example.com");
    given(tenant, "REP-003", "jane@example.com");
    givenAccount(tenant, ACCOUNT);
    givenDocument(tenant, DOCUMENT);
  }

  /** A tenant whose data has no findings. */
  private void givenReachable(TenantId tenant) {
    given(tenant, REFERENCE.value(), "jane@example.com");
    given(tenant, OTHER_REFERENCE.value(), "john@example.com");
    givenAccount(tenant, ACCOUNT);
    givenDocument(tenant, DOCUMENT);
    givenLinked(tenant, REFERENCE, ACCOUNT);
  }

  private List<String> found(TenantId tenant, DataQualityCheck check) {
    return store().findings(tenant, check, LONG_AGO, FIRST_PAGE).data();
  }

  private void given(TenantId tenant, String reference, String email) {
    given(tenant, reference, email, null);
  }

  private void given(TenantId tenant, String reference, String email, String supervisor) {
    stores()
        .givenRepresentative(
            tenant, representative(reference(reference), details(email, supervisor)));
  }

  private void givenLinked(
      TenantId tenant, RepresentativeReference representative, LinkedNumber number) {
    stores().givenLink(tenant, link(representative, number));
  }

  /** Past the rules of the domain, which refuse a cycle. */
  private void supervise(TenantId tenant, String reference, String supervisor) {
    var before =
        stores()
            .representatives()
            .find(tenant, reference(reference))
            .orElseThrow()
            .representative();
    var details =
        before.details().toBuilder()
            .set(RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE, supervisor)
            .build();
    var after = before.revise(details, before.customFields(), NOW.plusSeconds(1));
    assertThat(committed(() -> stores().representatives().update(tenant, before, after))).isTrue();
  }

  private static RepresentativeDetails details(String email, String supervisor) {
    var details = RepresentativeDetails.builder();
    if (email != null) {
      details.set(RepresentativeField.EMAIL, email);
    }
    if (supervisor != null) {
      details.set(RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE, supervisor);
    }
    return details.build();
  }

  private static Document due(DocumentNumber number, AccountNumber account, String day) {
    return new Document(number, account, CalendarDate.parse("2026-01-01"), CalendarDate.parse(day));
  }
}
