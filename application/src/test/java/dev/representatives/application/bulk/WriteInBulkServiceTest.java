package dev.representatives.application.bulk;

import static dev.representatives.application.bulk.BulkWorld.under;
import static dev.representatives.application.bulk.BulkWorld.underNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.representatives.application.Drafts;
import dev.representatives.application.ListDeletionsService;
import dev.representatives.application.RetryPolicy;
import dev.representatives.application.RetryingTransactions;
import dev.representatives.application.World;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.outcome.BulkSummary;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.paging.CursorRequest;
import dev.representatives.domain.port.in.ListDeletions;
import dev.representatives.domain.port.in.ReplaceLinks;
import dev.representatives.domain.port.in.bulk.BulkChange;
import dev.representatives.domain.port.in.bulk.LineResult;
import dev.representatives.domain.port.in.bulk.WriteInBulk;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.port.out.Transactions;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.RemovalLimit;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WriteInBulkServiceTest {
  private static final String NOT_FOUND =
      "/supervisor_representative_reference SUPERVISOR_NOT_FOUND";
  private static final String CYCLE = "/supervisor_representative_reference SUPERVISOR_CYCLE";

  /** Marks tests that take long, and that mutation tests leave out. */
  private static final String MANY_LINES = "many-lines";

  private final BulkWorld bulk = new BulkWorld();

  @Test
  void each_line_has_the_effect_of_the_single_write() {
    bulk.world.given("OLD", Drafts.named("Jane"));
    var results =
        bulk.run(
            bulk.save("NEW", Drafts.named("Joe")),
            bulk.save("OLD", Drafts.named("Jane")),
            bulk.update("OLD", Drafts.named("Janet")),
            bulk.create("OLD", Drafts.named("Again")),
            bulk.update("NOBODY", Drafts.named("x")),
            bulk.save(" ", Drafts.INVALID),
            bulk.delete("NEW"),
            bulk.delete("NEW"),
            bulk.save("NEW", Drafts.named("Back")),
            bulk.create("OTHER", Drafts.NOTHING));
    assertThat(results.texts())
        .containsExactly(
            "CREATED",
            "UNCHANGED",
            "CHANGED",
            "REPRESENTATIVE_ALREADY_EXISTS",
            "REPRESENTATIVE_NOT_FOUND",
            results.texts().get(5),
            "DELETED",
            "UNCHANGED",
            "CREATED",
            "CREATED");
    assertThat(results.texts().get(5)).contains("reference SURROUNDING_WHITE_SPACE");
    assertThat(results.order()).isSorted();
    assertThat(results.summary()).isEqualTo(new BulkSummary(10, 3, 1, 2, 1, 3, true, true));
    assertThat(bulk.world.stored("OLD").orElseThrow().representative().version()).isEqualTo(2);
    assertThat(((LineResult.Done) results.byLine().get(2)).entityTag())
        .contains(bulk.world.stored("OLD").orElseThrow().entityTag());
  }

  @Test
  void the_same_lines_again_change_nothing() {
    var lines = List.of(bulk.save("A", under("B")), bulk.save("B", Drafts.named("Jane")));
    bulk.run(lines, line -> true);
    var again = bulk.run(lines, line -> true);
    assertThat(again.texts()).containsExactly("UNCHANGED", "UNCHANGED");
  }

  @Test
  void lines_that_change_nothing_need_no_transaction() {
    bulk.run(bulk.account("ACCT-1", "Acme"));
    bulk.run(bulk.document("INV-1", "ACCT-1"));
    var lines =
        List.of(
            bulk.save("B", Drafts.named("Jane")),
            bulk.save("A", under("B"), bulk.accounts("A", "ACCT-1")),
            bulk.update("A", under("B")),
            bulk.save("A", under("B"), bulk.documents("A", List.of("INV-1"))));
    bulk.run(lines, line -> true);

    var again = run(withoutTransactions(), lines, line -> true);

    assertThat(again.texts()).containsOnly("UNCHANGED");
    assertThat(again.order()).containsExactly(1L, 2L, 3L, 4L);
    for (int i = 0; i < lines.size(); i++) {
      var stored = bulk.world.stored(i == 0 ? "B" : "A").orElseThrow();
      assertThat(((LineResult.Done) again.byLine().get(i)).entityTag())
          .contains(stored.entityTag());
    }
  }

  @Test
  void the_other_lines_of_a_group_are_carried_out_in_one_transaction() {
    bulk.run(bulk.save("A", Drafts.named("Jane")), bulk.save("B", Drafts.named("Joe")));
    var begun = new AtomicInteger();

    var results =
        run(
            transactions(begun::incrementAndGet),
            List.of(
                bulk.save("A", Drafts.named("Jane")),
                bulk.save("A", Drafts.named("Janet")),
                bulk.save("A", Drafts.named("Janet")),
                bulk.delete("B"),
                bulk.save("B", Drafts.named("Joe")),
                bulk.save("C", under("A")),
                bulk.update("NOBODY", Drafts.named("Joe"))),
            line -> true);

    assertThat(results.texts())
        .containsExactly(
            "UNCHANGED",
            "CHANGED",
            "UNCHANGED",
            "DELETED",
            "CREATED",
            "CREATED",
            "REPRESENTATIVE_NOT_FOUND");
    assertThat(results.order()).isSorted();
    assertThat(begun).hasValue(1);
  }

  @Test
  void unchanged_lines_are_looked_for_again_after_one_in_a_transaction() {
    bulk.run(bulk.save("B", Drafts.NOTHING), bulk.save("C", Drafts.NOTHING));
    var begun = new AtomicInteger();

    var results =
        run(
            transactions(begun::incrementAndGet),
            List.of(
                bulk.save("A", Drafts.NOTHING),
                bulk.save("B", Drafts.NOTHING),
                bulk.save("C", Drafts.NOTHING)),
            line -> false);

    assertThat(results.texts()).containsExactly("CREATED", "UNCHANGED", "UNCHANGED");
    assertThat(begun).hasValue(2);
  }

  @Test
  @Tag(MANY_LINES)
  void links_beyond_those_that_are_shown_are_compared_under_the_lock() {
    var numbers = IntStream.rangeClosed(0, LinkedNumbers.SHOWN).mapToObj(i -> "A" + i).toList();
    bulk.run(numbers.stream().map(number -> bulk.account(number, "Acme")).toList(), line -> true);
    var line = bulk.save("R", Drafts.NOTHING, bulk.accounts("R", numbers.toArray(String[]::new)));
    var created = bulk.run(line);
    var begun = new AtomicInteger();

    var again = run(transactions(begun::incrementAndGet), List.of(line), l -> true);

    assertThat(created.texts()).containsExactly("CREATED");
    assertThat(again.texts()).containsExactly("UNCHANGED");
    assertThat(begun).hasValue(1);
  }

  @Test
  void a_line_waits_for_its_supervisor_in_its_group() {
    var results =
        bulk.run(
            bulk.save("A", under("B")),
            bulk.save("B", under("C")),
            bulk.save("C", Drafts.named("Jane")));
    assertThat(results.texts()).containsOnly("CREATED");
    assertThat(results.order()).containsExactly(1L, 2L, 3L);
    assertThat(bulk.supervisorOf("A")).isEqualTo("B");
  }

  @Test
  void a_line_waits_for_its_supervisor_in_another_group_and_its_result_comes_later() {
    var results =
        bulk.run(
            List.of(
                bulk.save("A", under("B")),
                bulk.update("A", Drafts.named("Joe")),
                bulk.save("X", Drafts.named("Jane")),
                bulk.save("B", Drafts.named("Jane"))),
            line -> false);
    assertThat(results.texts()).containsExactly("CREATED", "CHANGED", "CREATED", "CREATED");
    assertThat(results.order()).containsExactly(3L, 4L, 1L, 2L);
    assertThat(bulk.supervisorOf("A")).isEqualTo("B");
  }

  @Test
  void of_lines_that_have_waited_in_their_group_the_earliest_is_carried_out_first() {
    bulk.run(bulk.save("A", underNobody()), bulk.save("Z", underNobody()));

    var results =
        bulk.run(
            bulk.save("Z", under("BOSS")),
            bulk.save("A", under("BOSS")),
            bulk.save("A", under("Z")),
            bulk.save("Z", under("A")),
            bulk.save("BOSS", underNobody()));

    assertThat(results.texts()).containsExactly("CHANGED", "CHANGED", "CHANGED", CYCLE, "CREATED");
  }

  @Test
  void of_lines_that_have_waited_for_another_group_the_earliest_is_carried_out_first() {
    bulk.run(bulk.save("A", underNobody()), bulk.save("Z", underNobody()));

    var results =
        bulk.run(
            List.of(
                bulk.save("Z", under("BOSS")),
                bulk.save("A", under("BOSS")),
                bulk.save("Z", under("A")),
                bulk.save("A", under("Z")),
                bulk.save("BOSS", underNobody())),
            line -> line != 4);

    assertThat(results.texts()).containsExactly("CHANGED", "CHANGED", "CHANGED", CYCLE, "CREATED");
  }

  @Test
  @Tag(MANY_LINES)
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void more_lines_of_a_key_wait_again_than_a_group_has() {
    var lines = new ArrayList<BulkChange>();
    lines.add(bulk.save("A", under("B")));
    lines.add(bulk.save("A", under("C")));
    for (int i = 0; i < 2 * BulkRun.MAX_GROUP_LINES; i++) {
      lines.add(bulk.update("A", Drafts.named("Jane " + i)));
    }
    lines.add(bulk.save("B", underNobody()));
    lines.add(bulk.save("C", underNobody()));

    var results = bulk.run(lines, read -> read < lines.size() - 2);

    assertThat(results.texts().subList(0, 2)).containsExactly("CREATED", "CHANGED");
    assertThat(results.texts().subList(2, lines.size() - 2)).containsOnly("CHANGED");
    assertThat(bulk.supervisorOf("A")).isEqualTo("C");
  }

  @Test
  @Tag(MANY_LINES)
  void a_chain_of_thousands_that_begins_at_its_lower_end_is_written() {
    var lines = new ArrayList<BulkChange>();
    for (int i = 0; i < 2_500; i++) {
      lines.add(
          i % 900 == 899
              ? bulk.save("R" + i, Drafts.NOTHING)
              : bulk.save("R" + i, under("R" + (i + 1))));
    }
    lines.add(bulk.save("R2500", Drafts.NOTHING));
    assertThat(bulk.run(lines, line -> line % 700 != 0).texts()).containsOnly("CREATED");
  }

  @Test
  void at_the_end_a_line_without_a_supervisor_is_refused_and_those_that_depend_on_it() {
    for (boolean together : List.of(true, false)) {
      var results =
          bulk.run(
              List.of(
                  bulk.save("A", under("B")),
                  bulk.save("B", under("NOBODY")),
                  bulk.save("C", under("A")),
                  bulk.save("A", Drafts.named("Jane" + together))),
              line -> together);
      assertThat(results.texts().subList(0, 2)).containsOnly(NOT_FOUND);
      assertThat(results.texts().get(3)).isEqualTo(together ? "CREATED" : "CHANGED");
      assertThat(bulk.supervisorOf("C")).isEqualTo("A");
      assertThat(bulk.supervisorOf("B")).isEqualTo("absent");
      assertThat(results.summary().complete()).isTrue();
    }
  }

  @Test
  void at_the_end_the_members_of_a_cycle_are_refused_as_such() {
    for (boolean together : List.of(true, false)) {
      var results =
          bulk.run(
              List.of(
                  bulk.save("A", under("B")),
                  bulk.save("B", under("C")),
                  bulk.save("C", under("A")),
                  bulk.save("D", under("A"))),
              line -> together);
      assertThat(results.texts()).containsExactly(CYCLE, CYCLE, CYCLE, NOT_FOUND);
      var failure = ((LineResult.Refused) results.byLine().get(1)).failure();
      assertThat(failure.violations().get(0).detail()).contains("B -> C -> A -> B");
    }
  }

  @Test
  void a_long_cycle_is_refused_in_several_groups() {
    var lines =
        new ArrayList<>(
            IntStream.range(0, 2_300)
                .mapToObj(i -> bulk.save("R" + i, under("R" + (i + 1) % 2_300)))
                .toList());
    assertThat(bulk.run(lines, line -> true).texts()).containsOnly(CYCLE);
  }

  @Test
  void a_line_that_would_close_a_cycle_waits_until_it_does_not() {
    for (boolean together : List.of(true, false)) {
      var fresh = new BulkWorld();
      fresh.world.givenChain("LOW", "MIDDLE", "HIGH");
      var results =
          fresh.run(
              List.of(fresh.update("HIGH", under("LOW")), fresh.update("MIDDLE", underNobody())),
              line -> together);
      assertThat(results.texts()).containsOnly("CHANGED");
      assertThat(fresh.supervisorOf("HIGH")).isEqualTo("LOW");
    }
  }

  @Test
  void a_line_that_closes_a_cycle_of_stored_supervisors_is_refused_at_the_end() {
    bulk.world.givenChain("LOW", "HIGH");
    var results =
        bulk.run(bulk.update("HIGH", under("LOW")), bulk.update("HIGH", Drafts.named("Jane")));
    assertThat(results.texts()).containsExactly(CYCLE, "CHANGED");
  }

  @Test
  void a_line_takes_effect_as_soon_as_an_earlier_one_has_opened_its_cycle() {
    bulk.world.given("TOP", Drafts.NOTHING);
    bulk.world.given("MIDDLE", under("TOP"));
    bulk.world.given("LOW", under("MIDDLE"));
    var results =
        bulk.run(
            bulk.update("TOP", under("LOW")),
            bulk.update("MIDDLE", underNobody()),
            bulk.update("LOW", under("TOP")));
    assertThat(results.texts()).containsExactly("CHANGED", "CHANGED", CYCLE);
    assertThat(bulk.supervisorOf("TOP")).isEqualTo("LOW");
  }

  @Test
  void many_lines_whose_cycles_stay_closed_take_effect_at_the_end_at_the_latest() {
    var waiting = new ArrayList<BulkChange>();
    var opening = new ArrayList<BulkChange>();
    for (int i = 0; i < 120; i++) {
      bulk.world.given("TOP-" + i, Drafts.NOTHING);
      bulk.world.given("MIDDLE-" + i, under("TOP-" + i));
      bulk.world.given("LOW-" + i, under("MIDDLE-" + i));
      waiting.add(bulk.update("TOP-" + i, under("LOW-" + i)));
      opening.add(bulk.update("MIDDLE-" + i, underNobody()));
    }
    bulk.world.given("OTHER", Drafts.NOTHING);
    var changes = new ArrayList<>(waiting);
    for (int i = 0; i < 100; i++) {
      changes.add(bulk.update("OTHER", Drafts.named("Jane " + i)));
    }
    changes.addAll(opening);
    assertThat(bulk.run(changes, line -> true).texts()).containsOnly("CHANGED");
  }

  @Test
  void a_line_whose_supervisor_cannot_be_a_reference_is_refused_alone() {
    bulk.world.givenOneOfEach();
    var results =
        bulk.run(
            bulk.update("REP-001", under("line\nbreak")), bulk.save("X", Drafts.named("Jane")));
    assertThat(results.texts())
        .containsExactly("/supervisor_representative_reference CONTROL_CHARACTER", "CREATED");
  }

  @Test
  void waiting_lines_of_an_input_that_was_cut_have_no_result() {
    var results = bulk.cut(bulk.save("A", under("B")), bulk.save("X", Drafts.named("Jane")));
    assertThat(results.texts()).containsExactly("none", "CREATED");
    assertThat(results.summary()).isEqualTo(new BulkSummary(1, 1, 0, 0, 0, 0, false, true));
    assertThat(bulk.supervisorOf("A")).isEqualTo("absent");
  }

  @Test
  void desired_links_are_part_of_a_line() {
    bulk.world.givenOneOfEach();
    bulk.world.givenAccount(bulk.world.acme, "A-2");
    var results =
        bulk.run(
            bulk.save("REP-001", Drafts.named("Jane"), bulk.accounts("REP-001", "A-2")),
            bulk.save("REP-001", Drafts.named("Jane"), bulk.accounts("REP-001", "A-2")),
            bulk.save("NEW", Drafts.named("Joe"), bulk.accounts("NEW", "A-2", World.ACCOUNT)),
            bulk.save("LOST", Drafts.named("Joe"), bulk.accounts("LOST", "A-2", "A-3")),
            bulk.save("REP-001", Drafts.named("Jane"), bulk.accounts("REP-001", World.ACCOUNT)));
    assertThat(results.texts())
        .containsExactly(
            "CHANGED", "UNCHANGED", "CREATED", "/accounts/1 ACCOUNT_NOT_FOUND", "CHANGED");
    assertThat(bulk.world.stored("LOST")).isEmpty();
    assertThat(bulk.world.stored("NEW").orElseThrow().accounts().total()).isEqualTo(2);
    assertThat(bulk.world.stored("REP-001").orElseThrow().accounts().first())
        .containsExactly(new AccountNumber(World.ACCOUNT));
    assertThat(((LineResult.Done) results.byLine().get(4)).entityTag())
        .contains(bulk.world.stored("REP-001").orElseThrow().entityTag());
  }

  @Test
  void a_refused_line_takes_back_its_links() {
    bulk.world.givenOneOfEach();
    bulk.world.givenLinks();
    bulk.world.givenAccount(bulk.world.acme, "A-2");
    var accounts = bulk.accounts(World.REFERENCE, "A-2").accounts();
    var unknown = bulk.documents(World.REFERENCE, List.of("NONE")).documents();
    var results =
        bulk.run(
            bulk.save(
                World.REFERENCE,
                Drafts.named("Joe"),
                new BulkChange.DesiredLinks(accounts, unknown)),
            bulk.update(World.REFERENCE, Drafts.named("Jane")));
    assertThat(results.texts()).containsExactly("/documents/0 DOCUMENT_NOT_FOUND", "UNCHANGED");
    assertThat(bulk.world.stored(World.REFERENCE).orElseThrow().accounts().first())
        .containsExactly(new AccountNumber(World.ACCOUNT));
  }

  @Test
  void what_is_wrong_with_a_line_and_its_links_is_reported_together() {
    var links =
        new BulkChange.DesiredLinks(
            Optional.of(unreadable("/numbers/0")), Optional.of(unreadable("/numbers/1")));
    var results = bulk.run(bulk.save("A", under("A"), links));
    assertThat(results.texts().get(0))
        .contains("/accounts/0 REQUIRED", "/documents/1 REQUIRED", "SUPERVISOR");
  }

  @Test
  void unknown_numbers_of_a_line_are_reported_with_its_other_violations() {
    bulk.world.givenOneOfEach();
    var results =
        bulk.run(
            bulk.save("A", under("A"), bulk.accounts("A", World.ACCOUNT, "NONE")),
            bulk.save("B", under("NOBODY"), bulk.documents("B", List.of("NONE"))));
    assertThat(results.texts())
        .containsExactly(
            "/supervisor_representative_reference SUPERVISOR_IS_SELF /accounts/1 ACCOUNT_NOT_FOUND",
            "/supervisor_representative_reference SUPERVISOR_NOT_FOUND"
                + " /documents/0 DOCUMENT_NOT_FOUND");
  }

  @Test
  void unknown_numbers_of_a_line_are_reported_before_what_else_refuses_it() {
    bulk.world.givenOneOfEach();
    bulk.world.givenLinks();
    var none = bulk.documents(World.REFERENCE, List.of("NONE"));
    var both =
        new BulkChange.DesiredLinks(
            Optional.of(
                new ReplaceLinks.Command(
                    bulk.world.acme,
                    World.REFERENCE,
                    List.of(),
                    Optional.of(new RemovalLimit(0)),
                    Precondition.NONE,
                    WriteMode.COMMIT,
                    List.of())),
            none.documents());
    var results =
        bulk.run(
            bulk.create(World.REFERENCE, Drafts.NOTHING, none),
            bulk.update("ABSENT", Drafts.NOTHING, none),
            bulk.save(World.REFERENCE, Drafts.NOTHING, both));
    assertThat(results.texts()).containsOnly("/documents/0 DOCUMENT_NOT_FOUND");
  }

  private ReplaceLinks.Command unreadable(String pointer) {
    return new ReplaceLinks.Command(
        bulk.world.acme,
        "A",
        List.of(),
        Optional.empty(),
        Precondition.NONE,
        WriteMode.COMMIT,
        List.of(
            new Violation(
                new Location(Location.Kind.POINTER, pointer), ViolationCode.REQUIRED, "Send it.")));
  }

  @Test
  void accounts_documents_and_links_are_written_in_bulk() {
    bulk.world.given("REP-001", Drafts.named("Jane"));
    var results =
        bulk.run(
            bulk.account("A-1", "Acme"),
            bulk.account("A-1", "Acme"),
            bulk.account("A-1", "Other"),
            bulk.account("A-2", "Acme"),
            bulk.accountDeletion("A-2"),
            bulk.accountDeletion("A-2"),
            bulk.document("D-1", "A-1"),
            bulk.document("D-2", "A-2"),
            bulk.document("D-3", "A-1"),
            bulk.documentDeletion("D-3", false),
            bulk.documentDeletion("D-3", false),
            bulk.link("REP-001", "A-1"),
            bulk.link("REP-001", "A-1"),
            bulk.link("REP-001", "A-2"),
            bulk.link("NOBODY", "A-1"),
            bulk.accountDeletion("A-1"),
            bulk.unlink("REP-001", "A-1"),
            bulk.unlink("REP-001", "A-1"),
            bulk.link("REP-001", "A-1"));
    assertThat(results.texts())
        .containsExactly(
            "CREATED",
            "UNCHANGED",
            "CHANGED",
            "CREATED",
            "DELETED",
            "UNCHANGED",
            "CREATED",
            "/account_number ACCOUNT_NOT_FOUND",
            "CREATED",
            "DELETED",
            "UNCHANGED",
            "CREATED",
            "UNCHANGED",
            "ACCOUNT_NOT_FOUND",
            "REPRESENTATIVE_NOT_FOUND",
            "ACCOUNT_HAS_DOCUMENTS",
            "DELETED",
            "UNCHANGED",
            "CREATED");
    assertThat(bulk.world.stored("REP-001").orElseThrow().accounts().total()).isEqualTo(1);
  }

  @Test
  void a_line_that_cannot_be_read_is_refused_alone() {
    var unreadable =
        new BulkChange.Unreadable(Failure.of(FailureCode.TENANT_NOT_FOUND, "Not readable."));
    var results = bulk.run(unreadable, bulk.save("A", Drafts.NOTHING), unreadable);
    assertThat(results.texts()).containsExactly("TENANT_NOT_FOUND", "CREATED", "TENANT_NOT_FOUND");
  }

  @Test
  void an_atomic_bulk_keeps_all_or_nothing() {
    var refused = bulk.atomic(bulk.save("A", under("B")), bulk.save("B", Drafts.INVALID));
    assertThat(refused.texts().get(0)).isEqualTo(NOT_FOUND);
    var rolledBack = bulk.atomic(bulk.save("C", Drafts.NOTHING), bulk.save("B", under("NOBODY")));
    assertThat(rolledBack.texts()).containsExactly("ROLLED_BACK", NOT_FOUND);
    assertThat(rolledBack.summary()).isEqualTo(new BulkSummary(2, 0, 0, 0, 0, 2, true, false));
    assertThat(bulk.world.stored("C")).isEmpty();
    var kept = bulk.atomic(bulk.save("A", under("B")), bulk.save("B", Drafts.NOTHING));
    assertThat(kept.texts()).containsOnly("CREATED");
    assertThat(kept.summary()).isEqualTo(new BulkSummary(2, 2, 0, 0, 0, 0, true, true));
    assertThat(bulk.supervisorOf("A")).isEqualTo("B");
  }

  @Test
  void an_atomic_bulk_without_a_store_has_the_failure_on_each_line() {
    var results =
        BulkWorld.run(
            bulk.service(
                transactions(
                    () -> {
                      throw unavailable();
                    })),
            new WriteInBulk.Command(bulk.world.acme, true, WriteMode.COMMIT),
            List.of(bulk.save("A", Drafts.NOTHING), bulk.save("B", Drafts.NOTHING)),
            line -> true,
            true);
    assertThat(results.texts()).containsExactly("STORE_UNAVAILABLE", "STORE_UNAVAILABLE");
    assertThat(results.summary()).isEqualTo(new BulkSummary(2, 0, 0, 0, 0, 2, true, false));
  }

  @Test
  void an_atomic_bulk_that_was_cut_does_nothing() {
    var results =
        BulkWorld.run(
            bulk.service(withoutTransactions()),
            new WriteInBulk.Command(bulk.world.acme, true, WriteMode.COMMIT),
            List.of(bulk.save("A", Drafts.NOTHING)),
            line -> true,
            false);
    assertThat(results.summary()).isEqualTo(new BulkSummary(0, 0, 0, 0, 0, 0, false, false));
  }

  @Test
  @Tag(MANY_LINES)
  void an_atomic_bulk_with_too_many_lines_does_nothing() {
    var lines = Collections.nCopies(WriteInBulk.MAX_ATOMIC_LINES + 1, bulk.save("A", under("B")));
    assertThatThrownBy(() -> bulk.atomic(lines.toArray(BulkChange[]::new)))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure().code()).isEqualTo(FailureCode.TOO_MANY_LINES));
  }

  @Test
  void a_dry_run_keeps_nothing_and_has_the_results_of_a_run() {
    var lines =
        new BulkChange[] {
          bulk.save("A", under("B")), bulk.save("B", Drafts.NOTHING), bulk.save("C", under("D"))
        };
    var dry = bulk.dry(lines);
    assertThat(bulk.world.stored("B")).isEmpty();
    var real = bulk.run(lines);
    assertThat(dry.byLine()).isEqualTo(real.byLine());
    assertThat(dry.summary()).isEqualTo(real.summary());
  }

  @Test
  void deletions_are_listed_if_they_are_kept() {
    bulk.run(bulk.save("A", Drafts.NOTHING), bulk.save("B", Drafts.NOTHING));
    bulk.dry(bulk.delete("A"));
    bulk.atomic(bulk.delete("A"), bulk.save("C", Drafts.INVALID));
    assertThat(deletions()).isEmpty();
    bulk.run(bulk.delete("A"), bulk.delete("NOBODY"), bulk.save("C", Drafts.INVALID));
    assertThat(deletions()).containsExactly("A");
    bulk.atomic(bulk.delete("B"), bulk.save("A", Drafts.NOTHING));
    assertThat(deletions()).containsExactly("B");
  }

  private List<String> deletions() {
    return new ListDeletionsService(bulk.world.stores.deletions(), bulk.world.clock)
            .list(new ListDeletions.Query(bulk.world.acme, Optional.empty(), CursorRequest.FIRST))
            .page()
            .data()
            .stream()
            .map(deletion -> deletion.reference().value())
            .toList();
  }

  @Test
  void a_group_is_repeated_after_a_conflict_and_fails_as_a_whole_when_it_cannot_be_carried_out() {
    var attempts = new AtomicInteger();
    var failing =
        transactions(
            () -> {
              if (attempts.incrementAndGet() == 1) {
                throw new FailureException(Failure.of(FailureCode.STORE_BUSY, "Busy."));
              }
            });
    var results =
        BulkWorld.run(
            bulk.service(failing),
            new WriteInBulk.Command(bulk.world.acme, false, WriteMode.COMMIT),
            List.of(
                bulk.save("A", Drafts.NOTHING),
                bulk.save("B", Drafts.NOTHING),
                bulk.save("C", Drafts.NOTHING)),
            line -> line != 2,
            true);
    assertThat(results.texts()).containsExactly("STORE_BUSY", "STORE_BUSY", "CREATED");
    assertThat(results.summary().complete()).isTrue();
  }

  @Test
  void a_bulk_ends_after_thirty_seconds_without_a_store() {
    var failing =
        transactions(
            () -> {
              throw unavailable();
            });
    var results =
        BulkWorld.run(
            bulk.service(failing),
            new WriteInBulk.Command(bulk.world.acme, false, WriteMode.COMMIT),
            Collections.nCopies(100, bulk.save("A", Drafts.NOTHING)),
            line -> false,
            true);
    assertThat(results.summary()).isEqualTo(new BulkSummary(2, 0, 0, 0, 0, 2, false, true));
    assertThat(bulk.pauses).hasSize(30).containsOnly(Duration.ofSeconds(1));
  }

  private static FailureException unavailable() {
    return new FailureException(Failure.of(FailureCode.STORE_UNAVAILABLE, "Away."));
  }

  @Test
  void the_thirty_seconds_begin_anew_with_each_outage() {
    var attempts = new AtomicInteger();
    var flickering =
        transactions(
            () -> {
              // The first group fails, the second one waits 20 seconds, and the same again.
              if (attempts.incrementAndGet() % 22 != 0) {
                throw unavailable();
              }
            });
    var lines =
        IntStream.rangeClosed(1, 4).mapToObj(i -> bulk.save("R" + i, Drafts.NOTHING)).toList();
    var results = run(flickering, lines, line -> false);
    assertThat(results.texts())
        .containsExactly("STORE_UNAVAILABLE", "CREATED", "STORE_UNAVAILABLE", "CREATED");
    assertThat(results.summary().complete()).isTrue();
    assertThat(bulk.pauses).hasSize(40);
  }

  @Test
  void a_conflict_repeats_the_group_without_a_trace_of_the_first_attempt() {
    var attempts = new AtomicInteger();
    var world = World.withRetries();
    assertThat(world.stores).isNotNull();
    Transactions conflicting =
        new Transactions() {
          @Override
          public <T> T inTransaction(Supplier<T> work) {
            return bulk.world
                .stores
                .transactions()
                .inTransaction(
                    () -> {
                      T result = work.get();
                      if (attempts.incrementAndGet() < 3) {
                        throw new TransactionConflictException("someone was first");
                      }
                      return result;
                    });
          }

          @Override
          public <T> T rolledBack(Supplier<T> work) {
            return bulk.world.stores.transactions().rolledBack(work);
          }
        };
    var retrying =
        new RetryingTransactions(conflicting, RetryPolicy.DEFAULT, bulk.world.clock, longest -> {});
    var results =
        BulkWorld.run(
            bulk.service(retrying),
            new WriteInBulk.Command(bulk.world.acme, false, WriteMode.COMMIT),
            List.of(bulk.save("A", under("B")), bulk.save("B", Drafts.NOTHING)),
            line -> true,
            true);
    assertThat(results.texts()).containsOnly("CREATED");
    assertThat(attempts).hasValue(3);
  }

  @Test
  void each_bulk_is_observed_until_it_ends() {
    var results = bulk.run(bulk.save("A", Drafts.NOTHING), bulk.delete("B"));
    assertThat(bulk.running).isZero();
    assertThat(bulk.ended).containsExactly(results.summary());
  }

  @Test
  void a_bulk_that_an_exception_ends_is_observed_with_what_was_passed_on() {
    var failing =
        transactions(
            () -> {
              throw new IllegalStateException("no database");
            });
    assertThatThrownBy(
            () ->
                BulkWorld.run(
                    bulk.service(failing),
                    new WriteInBulk.Command(bulk.world.acme, false, WriteMode.COMMIT),
                    List.of(bulk.save("A", Drafts.NOTHING)),
                    line -> true,
                    true))
        .isInstanceOf(IllegalStateException.class);
    assertThat(bulk.running).isZero();
    assertThat(bulk.ended).containsExactly(new BulkSummary(0, 0, 0, 0, 0, 0, false, true));
  }

  @Test
  void results_that_were_passed_on_before_an_exception_are_observed() {
    var begun = new AtomicInteger();
    var failing =
        transactions(
            () -> {
              if (begun.incrementAndGet() == 2) {
                throw new IllegalStateException("no database");
              }
            });
    assertThatThrownBy(
            () ->
                run(
                    failing,
                    List.of(bulk.save("A", Drafts.NOTHING), bulk.save("B", Drafts.NOTHING)),
                    line -> false))
        .isInstanceOf(IllegalStateException.class);
    assertThat(bulk.ended).containsExactly(new BulkSummary(1, 1, 0, 0, 0, 0, false, true));
  }

  private BulkWorld.Results run(
      Transactions transactions, List<BulkChange> lines, Predicate<Integer> arrived) {
    return BulkWorld.run(
        bulk.service(transactions),
        new WriteInBulk.Command(bulk.world.acme, false, WriteMode.COMMIT),
        lines,
        arrived,
        true);
  }

  private Transactions withoutTransactions() {
    return transactions(
        () -> {
          throw new IllegalStateException("a transaction");
        });
  }

  private Transactions transactions(Runnable before) {
    return new Transactions() {
      @Override
      public <T> T inTransaction(Supplier<T> work) {
        before.run();
        return bulk.world.stores.transactions().inTransaction(work);
      }

      @Override
      public <T> T rolledBack(Supplier<T> work) {
        before.run();
        return bulk.world.stores.transactions().rolledBack(work);
      }
    };
  }
}
