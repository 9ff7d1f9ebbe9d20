package dev.representatives.application.bulk;

import dev.representatives.application.bulk.stores.GroupStores;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.port.in.bulk.BulkLine;
import dev.representatives.domain.port.in.bulk.LineResult;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.tenant.TenantId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the lines of a group that change nothing, as single writes do: one read without a lock and
 * without a transaction shows each representative in one state, in which its lines write nothing.
 *
 * @param <L> the lines of the caller
 */
final class UnchangedLines<L extends BulkLine> {
  private final Group group;
  private final LineExecutor executor;
  private final Set<RepresentativeReference> others = new HashSet<>();

  UnchangedLines(TenantId tenant, GroupStores stores, InstantSource clock) {
    // Nothing of this group is written; other lines change it in memory only.
    this.group = new Group(tenant, stores, Map.of());
    this.executor = new LineExecutor(group, clock);
  }

  /** The unchanged lines of which no earlier line of their key is another one. */
  List<GroupOutcome.Decided<L>> among(List<PendingLine<L>> lines) {
    group.readUnlocked(lines);
    var unchanged = new ArrayList<GroupOutcome.Decided<L>>();
    for (var line : lines) {
      if (line.key().filter(key -> !others.contains(key)).isPresent()) {
        add(line, unchanged);
      }
    }
    return unchanged;
  }

  private void add(PendingLine<L> line, List<GroupOutcome.Decided<L>> unchanged) {
    if (group.mayRepeat(line)) {
      var result = result(line).filter(UnchangedLines::isUnchanged);
      if (result.isPresent()) {
        unchanged.add(new GroupOutcome.Decided<>(line, result.get()));
        return;
      }
    }
    others.add(line.key().orElseThrow());
  }

  /** Empty for a line that names a supervisor with a reference that nobody can have. */
  private Optional<LineResult> result(PendingLine<L> line) {
    try {
      return Optional.of(executor.execute(line.change()));
    } catch (SupervisionNotLockedException e) {
      return Optional.empty();
    }
  }

  static boolean isUnchanged(LineResult result) {
    return result instanceof LineResult.Done done && done.outcome() == WriteOutcome.UNCHANGED;
  }
}
