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
import static dev.representatives.contracts.Samples.supervised;
import static dev.representatives.contracts.Samples.supervisedBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.representative.CustomFieldValue;
import dev.representatives.domain.representative.CustomFieldValue.Decimal;
import dev.representatives.domain.representative.CustomFieldValue.Flag;
import dev.representatives.domain.representative.CustomFieldValue.Text;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.tenant.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Contract of {@link RepresentativeStore}: rules RS-01 onwards. */
public abstract class RepresentativeStoreContract extends StoresContract {
  private static final int THREADS = 12;
  private static final int INCREMENTS = 4;
  private static final int LINKS = 1005;

  /** Called by the subclass in an adapter's tests. */
  protected RepresentativeStoreContract() {}

  private RepresentativeStore store() {
    return stores().representatives();
  }

  @Rule("RS-01")
  @TestFactory
  List<DynamicTest> no_method_reaches_into_another_tenant() {
    return tenantMatrix(RepresentativeStore.class)
        .with(
            "find",
            (a, b) -> {
              insert(a, representative(REFERENCE, named("of A")));
              assertThat(store().find(b, REFERENCE)).isEmpty();
            })
        .with(
            "findForUpdate",
            (a, b) -> {
              insert(a, representative(REFERENCE, named("of A")));
              assertThat(committed(() -> store().findForUpdate(b, REFERENCE))).isEmpty();
            })
        .with(
            "insert",
            (a, b) -> {
              insert(a, representative(REFERENCE, named("of A")));
              insert(b, representative(REFERENCE, named("of B")));
              assertThat(nameOf(a)).isEqualTo("of A");
              assertThat(nameOf(b)).isEqualTo("of B");
            })
        .with(
            "update",
            (a, b) -> {
              Representative ofA = representative(REFERENCE, named("of A"));
              insert(a, ofA);
              assertThat(committed(() -> store().update(b, ofA, renamed(ofA, "of B")))).isFalse();
              insert(b, ofA);
              update(b, ofA, renamed(ofA, "of B"));
              assertThat(nameOf(a)).isEqualTo("of A");
              assertThat(nameOf(b)).isEqualTo("of B");
            })
        .with(
            "hasReports",
            (a, b) -> {
              insert(a, representative(OTHER_REFERENCE));
              insert(a, representative(REFERENCE, supervisedBy(OTHER_REFERENCE)));
              insert(b, representative(OTHER_REFERENCE));
              assertThat(hasReports(b, OTHER_REFERENCE)).isFalse();
            })
        .with(
            "moveReports",
            (a, b) -> {
              for (var tenant : List.of(a, b)) {
                insert(tenant, representative(OTHER_REFERENCE));
                insert(tenant, representative(reference("REP-003")));
              }
              insert(a, representative(REFERENCE, supervisedBy(OTHER_REFERENCE)));
              assertThat(movedReports(b, OTHER_REFERENCE, reference("REP-003"))).isZero();
              assertThat(stored(a, REFERENCE).representative().details().supervisor())
                  .contains(OTHER_REFERENCE);
            })
        .with(
            "delete",
            (a, b) -> {
              insert(a, representative(REFERENCE));
              assertThat(deleted(b, REFERENCE)).isFalse();
              insert(b, representative(REFERENCE));
              assertThat(deleted(b, REFERENCE)).isTrue();
              assertThat(store().find(a, REFERENCE)).isPresent();
            })
        .with(
            "chainOfCommand",
            (a, b) -> {
              insert(a, representative(OTHER_REFERENCE));
              insert(a, representative(REFERENCE, supervisedBy(OTHER_REFERENCE)));
              assertThat(chain(b, REFERENCE)).isEmpty();
              insert(b, representative(REFERENCE));
              assertThat(chain(b, REFERENCE)).containsExactly(REFERENCE);
            })
        .with(
            "lockSupervision",
            (a, b) ->
                assertDoesNotWait(
                    () -> store().lockSupervision(a), () -> store().lockSupervision(b)))
        .tests();
  }

  @Rule("RS-02")
  @Test
  void insert_adds_a_representative_without_links() {
    TenantId tenant = freshTenantId();
    Representative added = representative(REFERENCE, named("Jane"));
    insert(tenant, added);
    assertThat(store().find(tenant, REFERENCE))
        .contains(RepresentativeSnapshot.withoutLinks(added));
  }

  @Rule("RS-03")
  @Test
  void insert_leaves_one_of_the_same_reference_as_it_is() {
    TenantId tenant = freshTenantId();
    Representative first = representative(REFERENCE, named("first"));
    insert(tenant, first);
    Representative second = representative(REFERENCE, named("second"));
    assertThat(committed(() -> store().insert(tenant, second))).isFalse();
    assertThat(stored(tenant, REFERENCE).representative()).isEqualTo(first);
  }

  @Rule("RS-04")
  @Test
  void of_two_concurrent_inserts_of_a_reference_exactly_one_adds_it() {
    TenantId tenant = freshTenantId();
    assertThat(committedAtOnce(2, () -> store().insert(tenant, representative(REFERENCE))))
        .containsExactlyInAnyOrder(true, false);
  }

  @Rule("RS-05")
  @Test
  void nothing_is_found_under_an_unknown_reference() {
    TenantId tenant = freshTenantId();
    assertThat(store().find(tenant, REFERENCE)).isEmpty();
    assertThat(committed(() -> store().findForUpdate(tenant, REFERENCE))).isEmpty();
  }

  @Rule("RS-06")
  @Test
  void update_writes_all_of_the_next_version() {
    TenantId tenant = freshTenantId();
    insert(tenant, representative(OTHER_REFERENCE));
    Representative first = representative(REFERENCE);
    insert(tenant, first);
    Representative second =
        first.revise(
            Samples.longest(OTHER_REFERENCE),
            new CustomFields(Map.of("region", new Text("North"))),
            LATER);
    update(tenant, first, second);
    assertThat(stored(tenant, REFERENCE).representative()).isEqualTo(second);
    Representative third = second.revise(RepresentativeDetails.EMPTY, CustomFields.EMPTY, LATER);
    update(tenant, second, third);
    assertThat(stored(tenant, REFERENCE).representative()).isEqualTo(third);
  }

  @Rule("RS-07")
  @Test
  void update_of_another_than_the_expected_version_is_refused_and_changes_nothing() {
    TenantId tenant = freshTenantId();
    Representative first = representative(REFERENCE);
    insert(tenant, first);
    Representative second = renamed(first, "second");
    update(tenant, first, second);
    Representative late = renamed(first, "late");
    assertThat(committed(() -> store().update(tenant, first, late))).isFalse();
    assertThat(committed(() -> store().update(tenant, renamed(second, "third"), late))).isFalse();
    assertThat(stored(tenant, REFERENCE).representative()).isEqualTo(second);
  }

  @Rule("RS-08")
  @Test
  void update_adds_nothing_where_there_is_nothing() {
    TenantId tenant = freshTenantId();
    Representative missing = representative(REFERENCE);
    assertThat(committed(() -> store().update(tenant, missing, renamed(missing, "changed"))))
        .isFalse();
    assertThat(store().find(tenant, REFERENCE)).isEmpty();
  }

  @Rule("RS-09")
  @Test
  void update_of_one_that_was_created_at_another_time_is_refused_and_changes_nothing() {
    TenantId tenant = freshTenantId();
    insert(tenant, representative(REFERENCE));
    Representative stored = stored(tenant, REFERENCE).representative();
    Instant at = NOW.minusMillis(1);
    Representative deleted =
        new Representative(REFERENCE, named("deleted"), CustomFields.EMPTY, at, at, 1);
    assertThat(committed(() -> store().update(tenant, deleted, renamed(deleted, "changed"))))
        .isFalse();
    assertThat(stored(tenant, REFERENCE).representative()).isEqualTo(stored);
  }

  @Rule("RS-10")
  @Test
  void of_two_concurrent_updates_of_a_version_exactly_one_writes_it() {
    TenantId tenant = freshTenantId();
    Representative first = representative(REFERENCE);
    insert(tenant, first);
    assertThat(committedAtOnce(2, () -> store().update(tenant, first, renamed(first, "second"))))
        .containsExactlyInAnyOrder(true, false);
  }

  @Rule("RS-11")
  @Test
  void many_that_find_for_update_and_update_lose_no_change() {
    TenantId tenant = freshTenantId();
    insert(tenant, representative(REFERENCE, named("0")));
    assertChangedByMany(THREADS, INCREMENTS, () -> incremented(tenant));
    assertThat(nameOf(tenant)).isEqualTo(String.valueOf(THREADS * INCREMENTS));
    assertThat(stored(tenant, REFERENCE).representative().version())
        .isEqualTo(1L + THREADS * INCREMENTS);
  }

  @Rule("RS-12")
  @Test
  void find_for_update_finds_the_same_as_find() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    givenLink(tenant, link(REFERENCE, ACCOUNT));
    givenLink(tenant, link(REFERENCE, DOCUMENT));
    assertThat(committed(() -> store().findForUpdate(tenant, REFERENCE)))
        .contains(stored(tenant, REFERENCE));
  }

  @Rule("RS-13")
  @Test
  void find_for_update_makes_others_wait_that_find_for_update() {
    TenantId tenant = freshTenantId();
    insert(tenant, representative(REFERENCE));
    assertWaits(
        () -> assertThat(store().findForUpdate(tenant, REFERENCE)).isPresent(),
        () -> assertThat(store().findForUpdate(tenant, REFERENCE)).isPresent());
  }

  @Rule("RS-14")
  @Test
  void find_for_update_makes_others_wait_that_update() {
    TenantId tenant = freshTenantId();
    Representative first = representative(REFERENCE);
    insert(tenant, first);
    assertWaits(
        () -> assertThat(store().findForUpdate(tenant, REFERENCE)).isPresent(),
        () -> assertThat(store().update(tenant, first, renamed(first, "second"))).isTrue());
  }

  @Rule("RS-15")
  @Test
  void find_for_update_keeps_nobody_from_reading() {
    TenantId tenant = freshTenantId();
    insert(tenant, representative(REFERENCE));
    assertDoesNotWait(
        () -> assertThat(store().findForUpdate(tenant, REFERENCE)).isPresent(),
        () -> assertThat(store().find(tenant, REFERENCE)).isPresent());
  }

  @Rule("RS-16")
  @Test
  void find_for_update_of_an_unknown_reference_locks_nothing() {
    TenantId tenant = freshTenantId();
    assertDoesNotWait(
        () -> assertThat(store().findForUpdate(tenant, REFERENCE)).isEmpty(),
        () -> assertThat(store().insert(tenant, representative(REFERENCE))).isTrue());
  }

  @Rule("RS-17")
  @Test
  void references_are_the_same_only_when_their_code_points_are() {
    TenantId tenant = freshTenantId();
    commit(
        () ->
            Confusables.ALL.forEach(
                text ->
                    assertThat(store().insert(tenant, representative(reference(text))))
                        .as("insert %s", text)
                        .isTrue()));
    for (String text : Confusables.ALL) {
      assertThat(stored(tenant, reference(text)).representative().reference().value())
          .isEqualTo(text);
    }
  }

  @Rule("RS-18")
  @Test
  void every_field_is_kept_at_its_greatest_length() {
    TenantId tenant = freshTenantId();
    RepresentativeReference supervisor = reference(EMOJI.repeat(255));
    insert(tenant, representative(supervisor));
    Representative longest = representative(REFERENCE, Samples.longest(supervisor));
    insert(tenant, longest);
    assertThat(stored(tenant, REFERENCE).representative()).isEqualTo(longest);
  }

  @Rule("RS-19")
  @Test
  void text_is_kept_to_the_character() {
    TenantId tenant = freshTenantId();
    String text = " \t\"'\\\n\r\n{}$1 %s \\u0041 a\u0301 \u00e1 \ufeff\u200b\u2028 --; ";
    String line = " \"'\\ a\u0301 \u00e1 \u200b ?:x $1 ";
    var details = named(line).toBuilder().set(RepresentativeField.EXTRA_INFO, text).build();
    var customFields = new HashMap<String, CustomFieldValue>();
    for (String key : List.of("a", "A", "\u00e1", "a\u0301", "a ", "\"", "\\", "$.a", "a.b", "'")) {
      customFields.put(key, new Text(key + text));
    }
    Representative added =
        Representative.create(REFERENCE, details, new CustomFields(customFields), NOW);
    insert(tenant, added);
    assertThat(stored(tenant, REFERENCE).representative()).isEqualTo(added);
  }

  @Rule("RS-20")
  @Test
  void custom_fields_keep_every_digit_and_their_kind() {
    TenantId tenant = freshTenantId();
    Representative added =
        representative(
            Map.of(
                "twenty digits", new Decimal(new BigDecimal("12345678901234567891")),
                "small", new Decimal(new BigDecimal("1e-50")),
                "hundred digits", new Decimal(new BigDecimal("9".repeat(100))),
                "both sides",
                    new Decimal(new BigDecimal("-" + "9".repeat(100) + "." + "1".repeat(100))),
                "zero", new Decimal(new BigDecimal("0.00")),
                "text of digits", new Text("1.50"),
                "date", new Text("2026-11-22"),
                "yes", new Flag(true),
                "no", new Flag(false),
                "text of a flag", new Text("true")));
    insert(tenant, added);
    assertThat(stored(tenant, REFERENCE).representative()).isEqualTo(added);
  }

  @Rule("RS-21")
  @Test
  void as_many_and_as_long_custom_fields_as_allowed_are_kept() {
    TenantId tenant = freshTenantId();
    var most = new HashMap<String, CustomFieldValue>();
    for (int i = 0; i < CustomFields.MAX_KEYS; i++) {
      String number = String.format("%03d", i);
      most.put(
          number + EMOJI.repeat(CustomFields.MAX_KEY_LENGTH - number.length()),
          new Text(number + EMOJI.repeat(Text.MAX_LENGTH - number.length())));
    }
    Representative added = representative(most);
    insert(tenant, added);
    assertThat(stored(tenant, REFERENCE).representative().equals(added)).isTrue();
  }

  @Rule("RS-22")
  @Test
  void times_are_kept_to_the_millisecond_in_any_season() {
    TenantId tenant = freshTenantId();
    List<Instant> times =
        List.of(
            Instant.parse("1999-12-31T23:59:59.999Z"),
            Instant.parse("2026-03-29T01:30:00.001Z"),
            Instant.parse("2026-10-25T00:30:00.001Z"),
            Instant.parse("2026-10-25T01:30:00.001Z"),
            Instant.parse("2040-02-29T12:00:00.500Z"));
    for (Instant at : times) {
      Representative added =
          Representative.create(
              reference(at.toString()), RepresentativeDetails.EMPTY, CustomFields.EMPTY, at);
      insert(tenant, added);
      assertThat(stored(tenant, added.reference()).representative()).isEqualTo(added);
    }
  }

  @Rule("RS-23")
  @Test
  void find_shows_the_first_thousand_links_in_order_and_how_many_there_are() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    List<AccountNumber> numbers =
        IntStream.range(0, LINKS).mapToObj(i -> new AccountNumber("N" + (10_000 + i))).toList();
    var shuffled = new ArrayList<>(numbers);
    Collections.shuffle(shuffled, new Random(1));
    givenAccounts(tenant, numbers);
    commit(
        () ->
            shuffled.forEach(
                number ->
                    assertThat(stores().links().insert(tenant, link(REFERENCE, number))).isTrue()));
    givenLink(tenant, link(REFERENCE, DOCUMENT));
    RepresentativeSnapshot found = stored(tenant, REFERENCE);
    assertThat(found.accounts().first()).isEqualTo(numbers.subList(0, 1000));
    assertThat(found.accounts().total()).isEqualTo(LINKS);
    assertThat(found.documents().first()).containsExactly(DOCUMENT);
    assertThat(found.documents().total()).isEqualTo(1);
  }

  @Rule("RS-24")
  @Test
  void update_leaves_the_links_alone_and_a_link_leaves_the_representative_alone() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    Representative first = stored(tenant, REFERENCE).representative();
    givenLink(tenant, link(REFERENCE, ACCOUNT));
    assertThat(stored(tenant, REFERENCE).representative()).isEqualTo(first);
    update(tenant, first, renamed(first, "second"));
    assertThat(stored(tenant, REFERENCE).accounts().first()).containsExactly(ACCOUNT);
  }

  @Rule("RS-25")
  @Test
  void the_chain_of_command_goes_from_the_representative_to_the_top() {
    TenantId tenant = freshTenantId();
    List<RepresentativeReference> chain =
        List.of(reference("worker"), reference("lead"), reference("Lead"), reference("head"));
    insert(tenant, representative(chain.get(3)));
    for (int i = 2; i >= 0; i--) {
      insert(tenant, representative(chain.get(i), supervisedBy(chain.get(i + 1))));
    }
    assertThat(chain(tenant, chain.get(0))).isEqualTo(chain);
    assertThat(chain(tenant, chain.get(2))).isEqualTo(chain.subList(2, 4));
  }

  @Rule("RS-26")
  @Test
  void the_chain_of_command_of_an_unknown_reference_is_empty() {
    TenantId tenant = freshTenantId();
    insert(tenant, representative(REFERENCE));
    assertThat(chain(tenant, OTHER_REFERENCE)).isEmpty();
  }

  @Rule("RS-27")
  @Test
  void the_chain_of_command_ends_before_a_reference_would_come_twice() {
    TenantId tenant = freshTenantId();
    Representative first = representative(REFERENCE);
    Representative second = representative(OTHER_REFERENCE, supervisedBy(REFERENCE));
    insert(tenant, first);
    insert(tenant, second);
    commitOrSkip(
        () ->
            assertThat(store().update(tenant, first, supervised(first, OTHER_REFERENCE))).isTrue(),
        "this store rejects a cycle of supervisors");
    assertThat(chain(tenant, REFERENCE)).containsExactly(REFERENCE, OTHER_REFERENCE);
    assertThat(chain(tenant, OTHER_REFERENCE)).containsExactly(OTHER_REFERENCE, REFERENCE);
  }

  @Rule("RS-28")
  @Test
  void a_change_of_a_returned_chain_of_command_changes_nothing_else() {
    TenantId tenant = freshTenantId();
    insert(tenant, representative(REFERENCE));
    tryToEmpty(chain(tenant, REFERENCE));
    assertThat(chain(tenant, REFERENCE)).containsExactly(REFERENCE);
  }

  @Rule("RS-29")
  @Test
  void lock_supervision_makes_others_of_the_tenant_wait() {
    TenantId tenant = freshTenantId();
    assertWaits(() -> store().lockSupervision(tenant), () -> store().lockSupervision(tenant));
  }

  @Rule("RS-30")
  @Test
  void a_supervisor_that_is_not_there_is_a_conflict_where_the_store_checks_it() {
    TenantId tenant = freshTenantId();
    assertConflictOrSkip(
        () -> store().insert(tenant, representative(REFERENCE, supervisedBy(OTHER_REFERENCE))),
        "this store leaves it to the application that supervisors exist");
    assertThat(store().find(tenant, REFERENCE)).isEmpty();
  }

  @Rule("RS-31")
  @Test
  void of_a_chain_of_command_one_reference_more_than_the_longest_is_returned() {
    TenantId tenant = freshTenantId();
    List<RepresentativeReference> all =
        IntStream.range(0, Supervision.MAX_LEVELS + 5)
            .mapToObj(level -> reference("\u00e9" + EMOJI + level))
            .toList();
    committed(
        () -> {
          for (int i = all.size() - 1; i >= 0; i--) {
            store()
                .insert(
                    tenant,
                    i == all.size() - 1
                        ? representative(all.get(i))
                        : representative(all.get(i), supervisedBy(all.get(i + 1))));
          }
          return true;
        });
    assertThat(chain(tenant, all.get(0))).isEqualTo(all.subList(0, Supervision.MAX_LEVELS + 1));
    assertThat(chain(tenant, all.get(4))).isEqualTo(all.subList(4, all.size()));
    assertThat(chain(tenant, all.get(5))).isEqualTo(all.subList(5, all.size()));
    assertThat(chain(tenant, all.get(6))).isEqualTo(all.subList(6, all.size()));
  }

  @Rule("RS-32")
  @Test
  void delete_removes_the_representative_and_leaves_the_others() {
    TenantId tenant = freshTenantId();
    insert(tenant, representative(OTHER_REFERENCE));
    insert(tenant, representative(REFERENCE, supervisedBy(OTHER_REFERENCE)));
    assertThat(deleted(tenant, REFERENCE)).isTrue();
    assertThat(store().find(tenant, REFERENCE)).isEmpty();
    assertThat(chain(tenant, REFERENCE)).isEmpty();
    assertThat(store().find(tenant, OTHER_REFERENCE)).isPresent();
    insert(tenant, representative(REFERENCE, named("new")));
    assertThat(nameOf(tenant)).isEqualTo("new");
  }

  @Rule("RS-33")
  @Test
  void delete_of_an_unknown_reference_removes_nothing() {
    TenantId tenant = freshTenantId();
    insert(tenant, representative(REFERENCE));
    assertThat(deleted(tenant, OTHER_REFERENCE)).isFalse();
    assertThat(store().find(tenant, REFERENCE)).isPresent();
  }

  @Rule("RS-34")
  @Test
  void a_representative_has_reports_while_it_supervises_another_one() {
    TenantId tenant = freshTenantId();
    insert(tenant, representative(OTHER_REFERENCE));
    assertThat(hasReports(tenant, OTHER_REFERENCE)).isFalse();
    insert(tenant, representative(REFERENCE, supervisedBy(OTHER_REFERENCE)));
    assertThat(hasReports(tenant, OTHER_REFERENCE)).isTrue();
    assertThat(hasReports(tenant, REFERENCE)).isFalse();
    assertThat(deleted(tenant, REFERENCE)).isTrue();
    assertThat(hasReports(tenant, OTHER_REFERENCE)).isFalse();
  }

  @Rule("RS-35")
  @Test
  void delete_of_one_with_reports_or_links_is_a_conflict() {
    TenantId tenant = freshTenantId();
    furnish(tenant);
    insert(tenant, representative(OTHER_REFERENCE, supervisedBy(REFERENCE)));
    assertConflict(() -> store().delete(tenant, REFERENCE));
    givenLink(tenant, link(OTHER_REFERENCE, ACCOUNT));
    assertConflict(() -> store().delete(tenant, OTHER_REFERENCE));
    assertThat(store().find(tenant, REFERENCE)).isPresent();
    assertThat(store().find(tenant, OTHER_REFERENCE)).isPresent();
  }

  @Rule("RS-37")
  @Test
  void the_direct_reports_of_one_are_moved_to_another_one_as_an_update() {
    TenantId tenant = freshTenantId();
    var top = representative(reference("REP-003"));
    insert(tenant, top);
    insert(tenant, representative(OTHER_REFERENCE, supervisedBy(top.reference())));
    insert(tenant, representative(REFERENCE, supervisedBy(top.reference())));
    var below = reference("REP-004");
    insert(tenant, representative(below, supervisedBy(REFERENCE)));
    assertThat(movedReports(tenant, top.reference(), OTHER_REFERENCE)).isEqualTo(1);
    var moved = stored(tenant, REFERENCE).representative();
    assertThat(moved.details().supervisor()).contains(OTHER_REFERENCE);
    assertThat(moved.updatedAt()).isEqualTo(LATER);
    assertThat(moved.createdAt()).isEqualTo(NOW);
    assertThat(moved.version()).isEqualTo(representative(REFERENCE).version() + 1);
    var receiver = stored(tenant, OTHER_REFERENCE).representative();
    assertThat(receiver.details().supervisor()).contains(top.reference());
    assertThat(receiver.updatedAt()).isEqualTo(NOW);
    assertThat(stored(tenant, below).representative().details().supervisor()).contains(REFERENCE);
    assertThat(movedReports(tenant, below, REFERENCE)).isZero();
  }

  @Rule("RS-38")
  @Test
  void reports_are_not_moved_to_one_that_is_not_there() {
    TenantId tenant = freshTenantId();
    insert(tenant, representative(OTHER_REFERENCE));
    insert(tenant, representative(REFERENCE, supervisedBy(OTHER_REFERENCE)));
    assertConflict(
        () -> store().moveReports(tenant, OTHER_REFERENCE, reference("REP-404"), LATER) > 0);
    assertThat(stored(tenant, REFERENCE).representative().details().supervisor())
        .contains(OTHER_REFERENCE);
  }

  @Rule("RS-39")
  @Test
  void update_outside_a_transaction_is_a_transaction_of_its_own() {
    TenantId tenant = freshTenantId();
    Representative first = representative(REFERENCE);
    insert(tenant, first);
    Representative second = renamed(first, "second");
    assertThat(store().update(tenant, first, second)).isTrue();
    assertThat(store().update(tenant, first, renamed(first, "late"))).isFalse();
    assertThat(stored(tenant, REFERENCE).representative()).isEqualTo(second);
    assertThat(committed(() -> store().findForUpdate(tenant, REFERENCE))).isPresent();
  }

  private long movedReports(
      TenantId tenant, RepresentativeReference from, RepresentativeReference to) {
    return committed(() -> store().moveReports(tenant, from, to, LATER));
  }

  @Rule("RS-36")
  @TestFactory
  Stream<DynamicTest> what_refers_to_a_representative_that_is_being_deleted_is_a_conflict() {
    return Stream.of(
        DynamicTest.dynamicTest(
            "a link",
            () -> {
              TenantId tenant = freshTenantId();
              furnish(tenant);
              assertConflictsWithDeletion(
                  () -> store().delete(tenant, REFERENCE),
                  () -> stores().givenLink(tenant, link(REFERENCE, ACCOUNT)));
            }),
        DynamicTest.dynamicTest(
            "a report",
            () -> {
              TenantId tenant = freshTenantId();
              insert(tenant, representative(REFERENCE));
              assertConflictsWithDeletion(
                  () -> store().delete(tenant, REFERENCE),
                  () ->
                      stores()
                          .transactions()
                          .<Boolean>inTransaction(
                              () ->
                                  store()
                                      .insert(
                                          tenant,
                                          representative(
                                              OTHER_REFERENCE, supervisedBy(REFERENCE)))));
              assertThat(store().find(tenant, OTHER_REFERENCE)).isEmpty();
            }));
  }

  private boolean hasReports(TenantId tenant, RepresentativeReference reference) {
    return committed(() -> store().hasReports(tenant, reference));
  }

  private boolean deleted(TenantId tenant, RepresentativeReference reference) {
    return committed(() -> store().delete(tenant, reference));
  }

  private boolean incremented(TenantId tenant) {
    Representative found = store().findForUpdate(tenant, REFERENCE).orElseThrow().representative();
    int count = Integer.parseInt(found.details().name().orElseThrow().value());
    Representative next = renamed(found, String.valueOf(count + 1));
    return store().update(tenant, found, next);
  }

  private List<RepresentativeReference> chain(TenantId tenant, RepresentativeReference reference) {
    return committed(() -> store().chainOfCommand(tenant, reference));
  }

  private String nameOf(TenantId tenant) {
    return stored(tenant, REFERENCE).representative().details().name().orElseThrow().value();
  }
}
