package dev.representatives.application.bulk;

import dev.representatives.domain.port.in.bulk.BulkLine;
import dev.representatives.domain.port.in.bulk.LineResult;
import dev.representatives.domain.representative.RepresentativeReference;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The outcome of a group of lines.
 *
 * @param decided the lines with a result, in ascending order of their numbers
 * @param waiting the other lines, in ascending order of their numbers
 * @param waits what the first waiting line of each key waits for
 * @param changed the representatives that were created or changed
 * @param <L> the lines of the caller
 */
record GroupOutcome<L extends BulkLine>(
    List<Decided<L>> decided,
    List<PendingLine<L>> waiting,
    Map<RepresentativeReference, Wait> waits,
    Set<RepresentativeReference> changed) {

  static <L extends BulkLine> GroupOutcome<L> nothing() {
    return new GroupOutcome<>(List.of(), List.of(), Map.of(), Set.of());
  }

  /** The outcome together with other lines that were decided. */
  GroupOutcome<L> with(List<Decided<L>> others) {
    if (others.isEmpty()) {
      return this;
    }
    var all =
        Stream.concat(decided.stream(), others.stream())
            .sorted(Comparator.comparingLong(one -> one.line().number()))
            .toList();
    return new GroupOutcome<>(all, waiting, waits, changed);
  }

  /** A line and its result. */
  record Decided<L extends BulkLine>(PendingLine<L> line, LineResult result) {}
}
