package dev.representatives.application.bulk;

import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.port.in.bulk.BulkLine;
import dev.representatives.domain.port.in.bulk.BulkSink;
import dev.representatives.domain.port.in.bulk.BulkSource;
import dev.representatives.domain.port.in.bulk.LineResult;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.Supervision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the lines of a bulk into groups, and decides when the lines that wait are tried again.
 *
 * @param <L> the lines of the caller
 */
final class BulkRun<L extends BulkLine> {
  /** The largest number of lines in one transaction. */
  static final int MAX_GROUP_LINES = 1_000;

  /** A group of large lines is smaller, so that it fits into memory and into a statement. */
  static final int MAX_GROUP_BYTES = 4 << 20;

  private final Groups groups;
  private final WaitingLines waiting;
  private final BulkSource<L> source;
  private final BulkSink<L> sink;
  private final BulkCounts counts;
  private final Optional<Outage> outage;

  private Optional<PendingLine<L>> readAhead = Optional.empty();
  private boolean ending;
  private boolean supervisorsChanged = true;
  private boolean stopped;

  /**
   * @param outage decides what follows a failed group; empty if its failure is that of the bulk
   */
  BulkRun(
      Groups groups,
      WaitingLines waiting,
      BulkSource<L> source,
      BulkSink<L> sink,
      BulkCounts counts,
      Optional<Outage> outage) {
    this.groups = groups;
    this.waiting = waiting;
    this.source = source;
    this.sink = sink;
    this.counts = counts;
    this.outage = outage;
  }

  /**
   * Carries out all lines.
   *
   * @return whether every line has a result
   */
  boolean run() {
    for (var group = nextGroup(); !group.isEmpty() && !stopped; group = nextGroup()) {
      carryOut(withoutBlocked(group), Map.of(), Set.of());
      carryOutReady();
    }
    if (!stopped && source.isComplete()) {
      end();
    }
    return !stopped && source.isComplete();
  }

  private List<PendingLine<L>> nextGroup() {
    var group = new ArrayList<PendingLine<L>>();
    var kind = PendingLine.Kind.UNREADABLE;
    long bytes = 0;
    while (!stopped && group.size() < MAX_GROUP_LINES && bytes < MAX_GROUP_BYTES) {
      if (readAhead.isEmpty()) {
        if (!group.isEmpty() && !source.hasArrived()) {
          break;
        }
        readAhead = source.next().map(PendingLine::new);
      }
      if (readAhead.isEmpty() || !fits(kind, readAhead.get().kind())) {
        break;
      }
      var line = readAhead.get();
      readAhead = Optional.empty();
      kind = kind == PendingLine.Kind.UNREADABLE ? line.kind() : kind;
      bytes += line.line().bytes().length;
      group.add(line);
    }
    return group;
  }

  private static boolean fits(PendingLine.Kind group, PendingLine.Kind line) {
    return group == line
        || group == PendingLine.Kind.UNREADABLE
        || line == PendingLine.Kind.UNREADABLE;
  }

  /** A line waits behind an earlier one of its key. */
  private List<PendingLine<L>> withoutBlocked(List<PendingLine<L>> group) {
    var free = new ArrayList<PendingLine<L>>();
    for (var line : group) {
      if (line.key().filter(waiting::has).isPresent()) {
        waiting.add(line.key().orElseThrow(), line.number(), line.line().bytes());
      } else {
        free.add(line);
      }
    }
    return free;
  }

  private void carryOutReady() {
    for (var key = waiting.nextReady(); key.isPresent() && !stopped; key = waiting.nextReady()) {
      var group = new ArrayList<PendingLine<L>>();
      long bytes = 0;
      for (var ready = key;
          ready.isPresent() && group.size() < MAX_GROUP_LINES && bytes < MAX_GROUP_BYTES;
          ready = waiting.nextReady()) {
        take(ready.get(), group);
        bytes += group.get(group.size() - 1).line().bytes().length;
      }
      carryOut(group, Map.of(), Set.of());
    }
  }

  private void take(RepresentativeReference key, List<PendingLine<L>> group) {
    waiting.take(key, (bytes, number) -> group.add(new PendingLine<>(source.again(number, bytes))));
  }

  /**
   * Carries out a group.
   *
   * @param wishes chains of supervisors that do not exist
   * @param last the keys whose line has waited long enough
   */
  private void carryOut(
      List<PendingLine<L>> group,
      Map<RepresentativeReference, List<RepresentativeReference>> wishes,
      Set<RepresentativeReference> last) {
    if (group.isEmpty()) {
      return;
    }
    settle(group, outcome(group, wishes, last));
  }

  private GroupOutcome<L> outcome(
      List<PendingLine<L>> group,
      Map<RepresentativeReference, List<RepresentativeReference>> wishes,
      Set<RepresentativeReference> last) {
    while (true) {
      try {
        var outcome = groups.carryOut(group, wishes, (line, wait) -> isLast(line, wait, last));
        outage.ifPresent(Outage::ended);
        return outcome;
      } catch (FailureException e) {
        var tolerated = outage.orElseThrow(() -> e);
        if (!tolerated.isToBeRepeated(e.failure().code())) {
          stopped = tolerated.isOver();
          return failed(group, e.failure());
        }
      }
    }
  }

  private static <L extends BulkLine> GroupOutcome<L> failed(
      List<PendingLine<L>> group, Failure failure) {
    LineResult refused = new LineResult.Refused(failure);
    return new GroupOutcome<>(
        group.stream().map(line -> new GroupOutcome.Decided<>(line, refused)).toList(),
        List.of(),
        Map.of(),
        Set.of());
  }

  /** At the end of the input, a line waits only for what other waiting lines may create. */
  private boolean isLast(PendingLine<L> line, Wait wait, Set<RepresentativeReference> last) {
    if (line.key().filter(last::contains).isPresent()) {
      return true;
    }
    return ending && wait.cause() == Wait.Cause.MISSING && !waiting.has(wait.supervisor());
  }

  private void settle(List<PendingLine<L>> group, GroupOutcome<L> outcome) {
    for (var line : outcome.waiting()) {
      waiting.add(line.key().orElseThrow(), line.number(), line.line().bytes());
    }
    outcome.waits().forEach(waiting::waits);
    supervisorsChanged |= !outcome.changed().isEmpty();
    outcome.changed().forEach(waiting::wake);
    var keys = new LinkedHashSet<RepresentativeReference>();
    group.forEach(line -> line.key().ifPresent(keys::add));
    for (var key : keys) {
      waiting.release(key);
      if (ending && !waiting.has(key)) {
        waiting.wake(key);
      }
    }
    for (var decided : outcome.decided()) {
      counts.add(decided.result());
      sink.accept(decided.line().line(), decided.result());
    }
  }

  /** Decides the lines that still wait at the end of the input. */
  private void end() {
    ending = true;
    waiting.wake(Wait.Cause.MISSING);
    while (!waiting.isEmpty() && !stopped) {
      carryOutReady();
      if (stopped) {
        return;
      }
      if (supervisorsChanged) {
        supervisorsChanged = false;
        waiting.wake(Wait.Cause.CYCLE);
      } else if (!waiting.isEmpty()) {
        refuseStuck();
      }
    }
  }

  /** Refuses the members of one cycle. Nothing else can be carried out before. */
  private void refuseStuck() {
    var start =
        waiting.any(Wait.Cause.MISSING).or(() -> waiting.any(Wait.Cause.CYCLE)).orElseThrow();
    var members = cycleFrom(start);
    for (int from = 0; from < members.size(); from += MAX_GROUP_LINES) {
      var part = members.subList(from, Math.min(from + MAX_GROUP_LINES, members.size()));
      var group = new ArrayList<PendingLine<L>>();
      var wishes = new HashMap<RepresentativeReference, List<RepresentativeReference>>();
      for (int i = 0; i < part.size(); i++) {
        wishes.put(members.get((from + i + 1) % members.size()), wishes(members, from + i));
        take(part.get(i), group);
      }
      carryOut(group, wishes, new HashSet<>(part));
      if (stopped) {
        return;
      }
    }
  }

  /** The chain from the supervisor of a member to the member; the middle of a long one is cut. */
  private static List<RepresentativeReference> wishes(
      List<RepresentativeReference> members, int member) {
    var chain = new ArrayList<RepresentativeReference>();
    int length = Math.min(members.size() - 1, Supervision.MAX_LEVELS - 1);
    for (int i = 1; i <= length; i++) {
      chain.add(members.get((member + i) % members.size()));
    }
    chain.add(members.get(member));
    return chain;
  }

  /**
   * Follows the waiting lines from key to supervisor, with Brent's algorithm, which needs no memory
   * for the way.
   *
   * @return the keys of a cycle, each supervised by the next; or one key that waits for a
   *     supervisor for which no line waits
   */
  private List<RepresentativeReference> cycleFrom(RepresentativeReference start) {
    var mark = start;
    var key = start;
    long steps = 0;
    long power = 1;
    do {
      if (steps == power) {
        mark = key;
        power *= 2;
        steps = 0;
      }
      var next = next(key);
      if (next.isEmpty()) {
        return List.of(key);
      }
      key = next.get();
      steps++;
    } while (!key.equals(mark));
    var members = new ArrayList<RepresentativeReference>();
    do {
      members.add(key);
      key = next(key).orElseThrow();
    } while (!key.equals(mark));
    return members;
  }

  /** The key for which a missing supervisor waits in turn. */
  private Optional<RepresentativeReference> next(RepresentativeReference key) {
    return waiting
        .waitOf(key)
        .filter(wait -> wait.cause() == Wait.Cause.MISSING)
        .map(Wait::supervisor)
        .filter(waiting::has);
  }
}
