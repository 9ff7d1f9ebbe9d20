package dev.representatives.application.bulk;

import static dev.representatives.application.bulk.BulkWorld.under;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.application.Drafts;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.port.in.bulk.BulkChange;
import dev.representatives.domain.port.in.bulk.BulkLine;
import dev.representatives.domain.port.in.bulk.BulkSource;
import dev.representatives.domain.port.in.bulk.WriteInBulk;
import dev.representatives.domain.port.out.Transactions;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How lines are divided into groups. */
class BulkRunTest {
  private static final int QUARTER = BulkRun.MAX_GROUP_BYTES / 4;

  private final BulkWorld bulk = new BulkWorld();
  private final List<Integer> groups = new ArrayList<>();
  private int decided;

  @Test
  void a_group_has_at_most_1000_lines() {
    run(16, IntStream.range(0, 2_001).mapToObj(i -> bulk.account("A" + i % 7, "x" + i)).toList());

    assertThat(groups).containsExactly(1_000, 1_000, 1);
  }

  @Test
  void a_group_of_large_lines_has_fewer() {
    run(QUARTER, IntStream.range(0, 9).mapToObj(i -> bulk.save("R" + i, Drafts.NOTHING)).toList());

    assertThat(groups).containsExactly(4, 4, 1);
  }

  @Test
  void a_group_of_large_lines_that_have_waited_has_fewer_too() {
    var lines = new ArrayList<BulkChange>();
    for (int i = 0; i < 7; i++) {
      lines.add(bulk.save("R" + i, under("BOSS")));
    }
    lines.add(bulk.account("A", "Acme"));
    lines.add(bulk.save("BOSS", Drafts.NOTHING));

    run(QUARTER, lines);

    // The first two groups are those that begin to wait.
    assertThat(groups).containsExactly(0, 0, 1, 1, 4, 3);
  }

  @Test
  void lines_of_different_kinds_are_in_different_groups() {
    run(
        16,
        List.of(
            bulk.account("A", "Acme"),
            bulk.account("B", "Acme"),
            bulk.document("D", "A"),
            bulk.save("R", Drafts.NOTHING),
            bulk.link("R", "A"),
            bulk.account("C", "Acme")));

    assertThat(groups).containsExactly(2, 1, 1, 1, 1);
  }

  /** Counts the results after each transaction. */
  private void run(int bytes, List<BulkChange> changes) {
    var summary =
        bulk.service(
                new Transactions() {
                  @Override
                  public <T> T inTransaction(Supplier<T> work) {
                    groupEnded();
                    return bulk.world.stores.transactions().inTransaction(work);
                  }

                  @Override
                  public <T> T rolledBack(Supplier<T> work) {
                    throw new IllegalStateException("nothing is rolled back");
                  }
                })
            .write(
                new WriteInBulk.Command(bulk.world.acme, false, WriteMode.COMMIT),
                new Lines(bytes, changes),
                (line, result) -> decided++);
    groupEnded();
    groups.remove(0);
    assertThat(summary.lines()).isEqualTo(changes.size());
    assertThat(summary.refused()).isZero();
  }

  private void groupEnded() {
    groups.add(decided);
    decided = 0;
  }

  private record Line(long number, int size, BulkChange change) implements BulkLine {
    @Override
    public byte[] bytes() {
      return ByteBuffer.allocate(size).putLong(number).array();
    }
  }

  private static final class Lines implements BulkSource<Line> {
    private final int size;
    private final List<BulkChange> changes;
    private final Iterator<BulkChange> left;
    private int read;

    Lines(int size, List<BulkChange> changes) {
      this.size = size;
      this.changes = changes;
      this.left = changes.iterator();
    }

    @Override
    public Optional<Line> next() {
      return left.hasNext() ? Optional.of(new Line(++read, size, left.next())) : Optional.empty();
    }

    @Override
    public boolean hasArrived() {
      return true;
    }

    @Override
    public boolean isComplete() {
      return !left.hasNext();
    }

    @Override
    public Line again(long number, byte[] bytes) {
      return new Line(number, bytes.length, changes.get((int) number - 1));
    }
  }
}
