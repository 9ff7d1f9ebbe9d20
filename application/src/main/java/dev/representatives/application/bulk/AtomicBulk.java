package dev.representatives.application.bulk;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.outcome.BulkSummary;
import dev.representatives.domain.port.in.bulk.BulkChange;
import dev.representatives.domain.port.in.bulk.BulkLine;
import dev.representatives.domain.port.in.bulk.BulkSink;
import dev.representatives.domain.port.in.bulk.BulkSource;
import dev.representatives.domain.port.in.bulk.LineResult;
import dev.representatives.domain.port.in.bulk.WriteInBulk;
import dev.representatives.domain.port.out.TemporaryStore;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Carries out all lines of a bulk in one transaction, which is rolled back if a line was refused.
 *
 * @param <L> the lines of the caller
 */
final class AtomicBulk<L extends BulkLine> {
  private static final int NUMBER_DIGITS = 19;

  private final GroupData data;
  private final TemporaryStore temporary;
  private final InstantSource clock;
  private final WriteInBulk.Command command;
  private final BulkSource<L> source;
  private final BulkSink<L> sink;

  private final Map<Long, LineResult> unreadable = new HashMap<>();

  AtomicBulk(
      GroupData data,
      TemporaryStore temporary,
      InstantSource clock,
      WriteInBulk.Command command,
      BulkSource<L> source,
      BulkSink<L> sink) {
    this.data = data;
    this.temporary = temporary;
    this.clock = clock;
    this.command = command;
    this.source = source;
    this.sink = sink;
  }

  BulkSummary run() {
    try (var collected = temporary.open()) {
      collect(collected);
      return source.isComplete() ? carryOut(collected) : new BulkCounts().summary(false, false);
    }
  }

  private void collect(TemporaryStore.Space collected) {
    int lines = 0;
    for (var line = source.next(); line.isPresent(); line = source.next()) {
      lines++;
      if (lines > WriteInBulk.MAX_ATOMIC_LINES) {
        throw new FailureException(
            Failure.of(
                FailureCode.TOO_MANY_LINES,
                "At most "
                    + WriteInBulk.MAX_ATOMIC_LINES
                    + " lines can be carried out together; nothing was done."));
      }
      collected.store(digits(line.get().number()), line.get().bytes());
      if (line.get().change() instanceof BulkChange.Unreadable refused) {
        unreadable.put(line.get().number(), new LineResult.Refused(refused.failure()));
      }
    }
  }

  private BulkSummary carryOut(TemporaryStore.Space collected) {
    Map<Long, LineResult> results;
    boolean kept = false;
    try {
      results = data.whole().inTransaction(() -> attempt(collected));
      kept = true;
    } catch (RolledBackException e) {
      results = e.results();
    } catch (FailureException e) {
      if (!LineExecutor.isOfTheStore(e.failure().code())) {
        throw e;
      }
      results = allRefused(collected, e.failure());
    }
    var counts = new BulkCounts();
    boolean rollBack = results.values().stream().anyMatch(AtomicBulk::isRefused);
    for (var number = collected.firstFrom(""); number.isPresent(); ) {
      var result = results.get(Long.parseLong(number.get()));
      var reported = rollBack && !isRefused(result) ? ROLLED_BACK : result;
      counts.add(reported);
      sink.accept(line(collected, number.get()), reported);
      number = collected.firstFrom(number.get() + '\0');
    }
    return counts.summary(true, kept);
  }

  private static final LineResult ROLLED_BACK =
      new LineResult.Refused(
          Failure.of(
              FailureCode.ROLLED_BACK,
              "Another line was refused, so nothing of this one was written either."));

  private static boolean isRefused(LineResult result) {
    return result instanceof LineResult.Refused;
  }

  private Map<Long, LineResult> allRefused(TemporaryStore.Space collected, Failure failure) {
    var results = new TreeMap<Long, LineResult>();
    for (var number = collected.firstFrom(""); number.isPresent(); ) {
      results.put(Long.parseLong(number.get()), new LineResult.Refused(failure));
      number = collected.firstFrom(number.get() + '\0');
    }
    return results;
  }

  private L line(TemporaryStore.Space collected, String number) {
    return source.again(Long.parseLong(number), collected.find(number).orElseThrow());
  }

  private Map<Long, LineResult> attempt(TemporaryStore.Space collected) {
    data.stores().direct().lockSupervision(command.tenant());
    var results = new TreeMap<Long, LineResult>(unreadable);
    var groups = new Groups(data.groups(), data.stores(), clock, command.tenant(), true);
    try (var waiting = new WaitingLines(temporary)) {
      boolean unused =
          new BulkRun<>(
                  groups,
                  waiting,
                  new Collected(collected),
                  (line, result) -> results.put(line.number(), result),
                  new BulkCounts(),
                  Optional.empty())
              .run();
    }
    if (results.values().stream().anyMatch(AtomicBulk::isRefused)) {
      throw new RolledBackException(results);
    }
    return results;
  }

  private static String digits(long number) {
    String digits = Long.toString(number);
    return "0".repeat(NUMBER_DIGITS - digits.length()) + digits;
  }

  /** The collected lines but the unreadable ones. */
  private final class Collected implements BulkSource<L> {
    private final TemporaryStore.Space collected;
    private String last = "";

    Collected(TemporaryStore.Space collected) {
      this.collected = collected;
    }

    @Override
    public Optional<L> next() {
      for (var number = collected.firstFrom(last); number.isPresent(); ) {
        last = number.get() + '\0';
        if (!unreadable.containsKey(Long.parseLong(number.get()))) {
          return Optional.of(line(collected, number.get()));
        }
        number = collected.firstFrom(last);
      }
      return Optional.empty();
    }

    @Override
    public boolean hasArrived() {
      return true;
    }

    @Override
    public boolean isComplete() {
      return true;
    }

    @Override
    public L again(long number, byte[] bytes) {
      return source.again(number, bytes);
    }
  }

  /** Rolls back the transaction, and keeps the results. */
  private static final class RolledBackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<Long, LineResult> results;

    RolledBackException(Map<Long, LineResult> results) {
      super("the lines are rolled back");
      this.results = results;
    }

    Map<Long, LineResult> results() {
      return results;
    }
  }
}
