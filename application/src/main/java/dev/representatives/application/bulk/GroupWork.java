package dev.representatives.application.bulk;

import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.port.in.bulk.BulkLine;
import dev.representatives.domain.port.in.bulk.LineResult;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Carries out the lines of one group in memory. A line that waits blocks the following lines of its
 * key. It is tried again when its supervisor has been written by a later line of the group, and
 * when a later line may have opened the cycle that it would close. Of several lines that can be
 * tried again, the earliest one comes first.
 *
 * @param <L> the lines of the caller
 */
final class GroupWork<L extends BulkLine> {
  /** A group in which more lines close a cycle again and again leaves them to the end. */
  private static final int MAX_RETRIES_OF_CYCLES = 10_000;

  private final LineExecutor executor;
  private final BiPredicate<PendingLine<L>, Wait> isLast;

  private final Map<RepresentativeReference, Integer> open = new HashMap<>();
  private final Map<RepresentativeReference, Deque<PendingLine<L>>> blocked = new LinkedHashMap<>();
  private final Map<RepresentativeReference, Wait> waits = new HashMap<>();
  private final Map<RepresentativeReference, Set<RepresentativeReference>> watchers =
      new HashMap<>();

  /** The keys whose first waiting line is to be tried again, by the number of that line. */
  private final SortedMap<Long, RepresentativeReference> agenda = new TreeMap<>();

  private final List<GroupOutcome.Decided<L>> decided = new ArrayList<>();
  private final Set<RepresentativeReference> changed = new LinkedHashSet<>();
  private int retriesOfCycles;

  /**
   * @param isLast whether a line that would wait is refused instead, since nothing that comes can
   *     help it
   */
  GroupWork(LineExecutor executor, BiPredicate<PendingLine<L>, Wait> isLast) {
    this.executor = executor;
    this.isLast = isLast;
  }

  GroupOutcome<L> run(List<PendingLine<L>> lines) {
    for (var line : lines) {
      line.key().ifPresent(key -> open.merge(key, 1, Integer::sum));
    }
    for (var line : lines) {
      begin(line);
      while (!agenda.isEmpty()) {
        resume(agenda.remove(agenda.firstKey()));
      }
    }
    var waiting =
        blocked.values().stream()
            .flatMap(Deque::stream)
            .sorted(Comparator.comparingLong(PendingLine::number))
            .toList();
    decided.sort(Comparator.comparingLong(result -> result.line().number()));
    return new GroupOutcome<>(decided, waiting, waits, changed);
  }

  private void begin(PendingLine<L> line) {
    var key = line.key();
    if (key.map(blocked::get).isPresent()) {
      blocked.get(key.get()).add(line);
    } else if (!isDecided(line)) {
      blocked.put(key.orElseThrow(), new ArrayDeque<>(List.of(line)));
    }
  }

  /** Tries the first waiting line of a key; the next one follows in its turn. */
  private void resume(RepresentativeReference key) {
    var queue = blocked.get(key);
    if (queue == null || !isDecided(queue.peek())) {
      return;
    }
    queue.remove();
    if (queue.isEmpty()) {
      blocked.remove(key);
    } else {
      tryAgain(key);
    }
  }

  private void tryAgain(RepresentativeReference key) {
    var queue = blocked.get(key);
    if (queue != null) {
      agenda.put(queue.element().number(), key);
    }
  }

  private boolean isDecided(PendingLine<L> line) {
    line.key().ifPresent(waits::remove);
    var result = executor.execute(line.change());
    var wait = waiting(line, result);
    if (wait.isPresent() && !isOver(line, wait.get())) {
      var key = line.key().orElseThrow();
      waits.put(key, wait.get());
      watchers
          .computeIfAbsent(wait.get().supervisor(), supervisor -> new LinkedHashSet<>())
          .add(key);
      return false;
    }
    decided.add(new GroupOutcome.Decided<>(line, result));
    line.key().ifPresent(key -> follow(key, result));
    return true;
  }

  private boolean isOver(PendingLine<L> line, Wait wait) {
    boolean comes =
        wait.cause() == Wait.Cause.MISSING && open.getOrDefault(wait.supervisor(), 0) > 0;
    return !comes && isLast.test(line, wait);
  }

  private void follow(RepresentativeReference key, LineResult result) {
    int left = open.merge(key, -1, Integer::sum);
    boolean written =
        result instanceof LineResult.Done done
            && (done.outcome() == WriteOutcome.CREATED || done.outcome() == WriteOutcome.CHANGED);
    if (written) {
      changed.add(key);
    }
    if (written || left == 0) {
      var woken = watchers.remove(key);
      if (woken != null) {
        woken.forEach(this::tryAgain);
      }
    }
    if (result instanceof LineResult.Done done && done.outcome() == WriteOutcome.CHANGED) {
      wakeCycles();
    }
  }

  /** Each of the lines may wait for any representative of its cycle, so all are tried again. */
  private void wakeCycles() {
    for (var key : blocked.keySet()) {
      var wait = waits.get(key);
      boolean closesCycle = wait != null && wait.cause() == Wait.Cause.CYCLE;
      if (closesCycle && retriesOfCycles < MAX_RETRIES_OF_CYCLES) {
        retriesOfCycles++;
        tryAgain(key);
      }
    }
  }

  /** What a line waits for, if it was refused because of its supervisor. */
  private static Optional<Wait> waiting(PendingLine<?> line, LineResult result) {
    if (!(result instanceof LineResult.Refused refused) || line.key().isEmpty()) {
      return Optional.empty();
    }
    return line.supervisor()
        .flatMap(
            supervisor ->
                refused.failure().violations().stream()
                    .map(Violation::code)
                    .flatMap(code -> cause(code).stream())
                    .findFirst()
                    .map(cause -> new Wait(cause, supervisor)));
  }

  private static Optional<Wait.Cause> cause(Violation.Code code) {
    if (code == ViolationCode.SUPERVISOR_NOT_FOUND) {
      return Optional.of(Wait.Cause.MISSING);
    }
    return code == ViolationCode.SUPERVISOR_CYCLE
        ? Optional.of(Wait.Cause.CYCLE)
        : Optional.empty();
  }
}
