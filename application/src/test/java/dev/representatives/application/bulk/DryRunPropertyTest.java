package dev.representatives.application.bulk;

import static dev.representatives.domain.representative.RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.application.Drafts;
import dev.representatives.domain.Seeded;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.port.in.bulk.BulkChange;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.Supervision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Compares dry runs with the runs after them, line by line. */
class DryRunPropertyTest {
  private static final int KEYS = 8;
  private static final int LINES = 120;

  private final BulkWorld bulk = new BulkWorld();

  @Test
  void a_dry_run_of_any_lines_has_the_results_of_the_run_and_changes_nothing() {
    Seeded.repeat(
        60,
        random -> {
          var world = new BulkWorld();
          world.run(lines(world, random), line -> true);
          world.world.clock.move(Duration.ofMinutes(1));
          assertSame(world, lines(world, random), random.nextLong());
        });
  }

  @Test
  void a_dry_run_of_an_atomic_bulk_has_the_results_of_the_run() {
    Seeded.repeat(
        20,
        random -> {
          var world = new BulkWorld();
          world.run(lines(world, random), line -> true);
          var good = world.save("NEW", Drafts.NOTHING);
          for (var lines :
              List.of(
                  lines(world, random),
                  List.of(good, world.update("NEW", Drafts.named("n")), good))) {
            var before = state(world);
            var dry = world.atomic(WriteMode.DRY_RUN, lines);
            assertThat(state(world)).isEqualTo(before);
            assertThat(dry).isEqualTo(world.atomic(WriteMode.COMMIT, lines));
          }
        });
  }

  @Test
  void more_links_than_are_shown_are_counted() {
    var numbers = IntStream.range(0, LinkedNumbers.SHOWN + 5).mapToObj(i -> "D" + i).toList();
    var lines = new ArrayList<BulkChange>();
    lines.add(bulk.account("A", "Acme"));
    numbers.forEach(number -> lines.add(bulk.document(number, "A")));
    lines.add(bulk.save("R", Drafts.NOTHING, bulk.documents("R", numbers)));
    bulk.run(lines, line -> true);

    assertSame(
        bulk,
        List.of(
            bulk.update("R", Drafts.named("first")),
            bulk.unlink("R", "D0", BulkChange.Target.DOCUMENT),
            bulk.update("R", Drafts.named("second")),
            bulk.save("R", Drafts.NOTHING, bulk.documents("R", numbers.subList(600, 1_005))),
            bulk.save("R", Drafts.NOTHING, bulk.documents("R", numbers.subList(100, 1_005)))),
        1);
  }

  @Test
  void a_representative_whose_many_stored_reports_were_moved_can_be_deleted() {
    var given = new ArrayList<BulkChange>();
    var lines = new ArrayList<BulkChange>();
    given.add(bulk.save("OLD", Drafts.NOTHING));
    given.add(bulk.save("NEW", Drafts.NOTHING));
    for (int i = 0; i < 1_005; i++) {
      given.add(bulk.save("R" + i, BulkWorld.under("OLD")));
      lines.add(bulk.save("R" + i, BulkWorld.under("NEW")));
    }
    lines.add(lines.size() - 1, bulk.delete("OLD"));
    lines.add(bulk.delete("OLD"));
    lines.add(bulk.delete("NEW"));
    bulk.run(given, line -> true);

    var results = assertSame(bulk, lines, 2);

    assertThat(results.texts().subList(1_004, 1_008))
        .containsExactly(
            "REPRESENTATIVE_HAS_REPORTS", "CHANGED", "DELETED", "REPRESENTATIVE_HAS_REPORTS");
  }

  @Test
  void a_chain_over_stored_and_new_representatives_is_counted() {
    var given = new ArrayList<BulkChange>();
    given.add(bulk.save("R0", Drafts.NOTHING));
    for (int i = 1; i < Supervision.MAX_LEVELS - 2; i++) {
      given.add(bulk.save("R" + i, BulkWorld.under("R" + (i - 1))));
    }
    bulk.run(given, line -> true);
    int top = given.size() - 1;

    var results =
        assertSame(
            bulk,
            List.of(
                bulk.save("N0", BulkWorld.under("R" + top)),
                bulk.save("N1", BulkWorld.under("N0")),
                bulk.save("N2", BulkWorld.under("N1")),
                bulk.save("N3", BulkWorld.under("N2")),
                bulk.save("N4", BulkWorld.under("N3")),
                bulk.save("R" + (top / 2), BulkWorld.underNobody()),
                bulk.save("N5", BulkWorld.under("N2")),
                bulk.save("R0", BulkWorld.under("N5"))),
            3);
    assertThat(results.texts())
        .contains("/supervisor_representative_reference" + " SUPERVISOR_CHAIN_TOO_LONG");
  }

  /** Runs lines in groups, first dry; returns their results. */
  private static BulkWorld.Results assertSame(
      BulkWorld world, List<BulkChange> lines, long seedOfGroups) {
    var before = state(world);
    var cut = new Random(seedOfGroups);
    var dry = world.run(WriteMode.DRY_RUN, lines, line -> cut.nextInt(4) > 0);
    assertThat(state(world)).isEqualTo(before);
    var again = new Random(seedOfGroups);
    var run = world.run(WriteMode.COMMIT, lines, line -> again.nextInt(4) > 0);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(dry.byLine().get(i))
          .as("line %d, %s", i + 1, lines.get(i))
          .isEqualTo(run.byLine().get(i));
    }
    assertThat(dry).isEqualTo(run);
    return run;
  }

  /** Lines of all kinds, valid or not, in short runs of one kind. */
  private static List<BulkChange> lines(BulkWorld world, Random random) {
    var lines = new ArrayList<BulkChange>();
    while (lines.size() < LINES) {
      int kind = random.nextInt(4);
      for (int i = 0; i <= random.nextInt(6); i++) {
        lines.add(
            switch (kind) {
              case 0, 1 -> ofRepresentative(world, random);
              case 2 -> ofReceivables(world, random);
              default -> ofLink(world, random);
            });
      }
    }
    return lines;
  }

  private static BulkChange ofRepresentative(BulkWorld world, Random random) {
    String reference = any("R", random);
    return switch (random.nextInt(12)) {
      case 0 -> world.create(reference, Drafts.named("n" + random.nextInt(3)));
      case 1, 2 -> world.delete(reference, random.nextBoolean());
      case 3, 4, 5 -> world.save(reference, BulkWorld.under(any("R", random)));
      case 6 -> world.update(reference, BulkWorld.under(any("R", random)));
      case 7 -> world.update(reference, Drafts.clearing(SUPERVISOR_REPRESENTATIVE_REFERENCE));
      case 8 ->
          world.save(
              reference,
              Drafts.named("n" + random.nextInt(3)),
              world.accounts(reference, any("A", random), any("A", random)));
      case 9 ->
          world.save(
              reference,
              Drafts.NOTHING,
              world.documents(reference, List.of(any("D", random), any("D", random))));
      case 10 -> new BulkChange.Unreadable(Failure.of(FailureCode.TOO_MANY_LINES, "unreadable"));
      default -> world.update(reference, Drafts.random(random));
    };
  }

  private static BulkChange ofReceivables(BulkWorld world, Random random) {
    return switch (random.nextInt(6)) {
      case 0, 1 -> world.account(any("A", random), "n" + random.nextInt(3));
      case 2 -> world.accountDeletion(any("A", random), random.nextBoolean());
      case 3, 4 -> world.document(any("D", random), any("A", random));
      default -> world.documentDeletion(any("D", random), random.nextBoolean());
    };
  }

  private static BulkChange ofLink(BulkWorld world, Random random) {
    var target = random.nextBoolean() ? BulkChange.Target.ACCOUNT : BulkChange.Target.DOCUMENT;
    String number = any(target == BulkChange.Target.ACCOUNT ? "A" : "D", random);
    return random.nextInt(3) == 0
        ? world.unlink(any("R", random), number, target)
        : world.link(any("R", random), number, target);
  }

  private static String any(String prefix, Random random) {
    return prefix + random.nextInt(KEYS);
  }

  /** All that is stored. */
  private static List<Object> state(BulkWorld world) {
    var stores = world.world.stores;
    var acme = world.world.acme;
    var state = new ArrayList<Object>();
    for (int i = 0; i < KEYS; i++) {
      state.add(world.world.stored("R" + i));
      state.add(stores.accounts().find(acme, new AccountNumber("A" + i)));
      state.add(stores.documents().find(acme, new DocumentNumber("D" + i)));
    }
    state.add(world.world.stored("NEW"));
    state.add(stores.links().list(acme, Optional.empty(), 10_000));
    state.add(stores.deletions().list(acme, Instant.EPOCH, Optional.empty(), 10_000));
    return state;
  }
}
