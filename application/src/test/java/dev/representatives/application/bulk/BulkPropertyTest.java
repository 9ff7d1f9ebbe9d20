package dev.representatives.application.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.application.Drafts;
import dev.representatives.domain.Seeded;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.port.in.bulk.BulkChange;
import dev.representatives.domain.port.in.bulk.LineResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Compares bulks of random lines with naive single writes. */
class BulkPropertyTest {
  private static final int REPRESENTATIVES = 6;

  @Test
  void groups_have_the_results_and_the_effect_of_single_lines() {
    Seeded.repeat(
        150,
        random -> {
          long seed = random.nextLong();
          var together = new BulkWorld();
          var alone = new BulkWorld();
          var cut = new Random(seed);
          var results = together.run(lines(together, seed), line -> cut.nextInt(4) > 0);
          var expected = alone.run(lines(alone, seed), line -> false);
          assertThat(state(together)).isEqualTo(state(alone));
          assertThat(results.texts()).isEqualTo(expected.texts());
          assertThat(results.summary()).isEqualTo(expected.summary());
          assertThat(new HashSet<>(results.order())).hasSize(results.byLine().size());
        });
  }

  @Test
  void lines_whose_supervisors_exist_have_the_effect_of_single_writes_in_their_order() {
    Seeded.repeat(
        150,
        random -> {
          long seed = random.nextLong();
          var together = new BulkWorld();
          var single = new BulkWorld();
          var shuffled = new Random(seed);
          Set<String> known = new HashSet<>();
          var results =
              together.run(resolved(together, shuffled, known), line -> shuffled.nextBoolean());
          var again = new Random(seed);
          known.clear();
          var expected = new ArrayList<String>();
          for (var change : resolved(single, again, known)) {
            expected.add(carriedOut(single, change));
          }
          assertThat(results.texts()).isEqualTo(expected);
          assertThat(state(together)).isEqualTo(state(single));
        });
  }

  @Test
  void lines_of_all_kinds_have_the_effect_of_a_naive_model() {
    Seeded.repeat(
        200,
        random -> {
          var bulk = new BulkWorld();
          var naive = new NaiveBulk(bulk);
          for (int i = 0; i < 80; i++) {
            anyLine(naive, random);
          }
          var results = bulk.run(naive.lines, line -> random.nextInt(5) > 0);
          assertThat(results.texts()).containsExactlyElementsOf(naive.expected);
          for (int i = 0; i < REPRESENTATIVES; i++) {
            assertThat(bulk.state("R" + i)).as("R" + i).isEqualTo(naive.state("R" + i));
            assertThat(bulk.accountName("A" + i)).isEqualTo(naive.accountName("A" + i));
          }
        });
  }

  private static void anyLine(NaiveBulk naive, Random random) {
    int key = random.nextInt(REPRESENTATIVES);
    var reference = "R" + key;
    var supervisor = "R" + random.nextInt(key + 1);
    var account = "A" + random.nextInt(REPRESENTATIVES);
    var other = "A" + random.nextInt(REPRESENTATIVES);
    var name = "n" + random.nextInt(3);
    // Lines of one kind follow each other, so that groups have several lines.
    int kind = random.nextInt(3);
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      switch (kind * 10 + random.nextInt(6)) {
        case 0 -> naive.create(reference, name);
        case 1 -> naive.patch(reference, name);
        case 2 -> naive.delete("R" + random.nextInt(REPRESENTATIVES));
        case 3 -> naive.replaceLinks(reference, account, other);
        case 4 -> {
          if (naive.exists(supervisor) && !supervisor.equals(reference)) {
            naive.supervise(reference, supervisor);
          }
        }
        case 5 -> naive.name(reference, name);
        case 10, 11, 12 -> naive.link(reference, account);
        case 13, 14 -> naive.unlink(reference, account);
        case 15 -> naive.link(reference, other);
        case 20, 21 -> naive.deleteAccount(account);
        default -> naive.account(account, name);
      }
    }
  }

  /** Lines in which supervisors and keys come in any order. */
  private static List<BulkChange> lines(BulkWorld bulk, long seed) {
    var random = new Random(seed);
    var lines = new ArrayList<BulkChange>();
    // Each reference has one line: an order that resolves all references has one outcome.
    for (int i = 0; i < REPRESENTATIVES * 5; i++) {
      var supervisor = "R" + random.nextInt(REPRESENTATIVES * 5 + 2);
      lines.add(
          random.nextInt(3) == 0
              ? bulk.save("R" + i, Drafts.named("n" + random.nextInt(3)))
              : bulk.save("R" + i, BulkWorld.under(supervisor)));
    }
    Collections.shuffle(lines, random);
    return lines;
  }

  /** Lines of few keys, each of which names only supervisors of earlier lines, and no cycle. */
  private static List<BulkChange> resolved(BulkWorld bulk, Random random, Set<String> known) {
    var lines = new ArrayList<BulkChange>();
    for (int i = 0; i < 60; i++) {
      int key = random.nextInt(REPRESENTATIVES);
      int above = random.nextInt(REPRESENTATIVES);
      var draft =
          above < key && known.contains("R" + above)
              ? BulkWorld.under("R" + above)
              : Drafts.named("n" + random.nextInt(3));
      lines.add(
          switch (random.nextInt(3)) {
            case 0 -> bulk.update("R" + key, Drafts.named("n" + random.nextInt(3)));
            case 1 -> bulk.create("R" + key, draft);
            default -> bulk.save("R" + key, draft);
          });
      if (!(lines.get(i) instanceof BulkChange.Update)) {
        known.add("R" + key);
      }
    }
    return lines;
  }

  /** A single write. */
  private static String carriedOut(BulkWorld bulk, BulkChange change) {
    Supplier<String> write =
        () -> {
          if (change instanceof BulkChange.Save save) {
            return bulk.world.save.save(save.command()).outcome().name();
          }
          return change instanceof BulkChange.Create create
              ? bulk.world.create.create(create.command()).outcome().name()
              : bulk.world.update.update(((BulkChange.Update) change).command()).outcome().name();
        };
    try {
      return write.get();
    } catch (FailureException e) {
      return BulkWorld.text(new LineResult.Refused(e.failure()));
    }
  }

  private static List<Object> state(BulkWorld bulk) {
    var state = new ArrayList<Object>();
    for (int i = 0; i < REPRESENTATIVES * 5 + 2; i++) {
      state.add(bulk.world.stored("R" + i));
    }
    return state;
  }
}
