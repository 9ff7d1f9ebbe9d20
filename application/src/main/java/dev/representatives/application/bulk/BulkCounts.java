package dev.representatives.application.bulk;

import dev.representatives.domain.outcome.BulkSummary;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.port.in.bulk.LineResult;
import java.util.EnumMap;
import java.util.Map;

/** Counts the results of a bulk. */
final class BulkCounts {
  private final Map<WriteOutcome, Long> outcomes = new EnumMap<>(WriteOutcome.class);
  private long refused;

  void add(LineResult result) {
    if (result instanceof LineResult.Done done) {
      outcomes.merge(done.outcome(), 1L, Long::sum);
    } else {
      refused++;
    }
  }

  BulkSummary summary(boolean complete, boolean committed) {
    long created = of(WriteOutcome.CREATED);
    long changed = of(WriteOutcome.CHANGED);
    long unchanged = of(WriteOutcome.UNCHANGED);
    long deleted = of(WriteOutcome.DELETED);
    return new BulkSummary(
        created + changed + unchanged + deleted + refused,
        created,
        changed,
        unchanged,
        deleted,
        refused,
        complete,
        committed);
  }

  private long of(WriteOutcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }
}
