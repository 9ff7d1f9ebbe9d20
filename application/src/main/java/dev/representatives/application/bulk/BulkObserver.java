package dev.representatives.application.bulk;

import dev.representatives.domain.outcome.BulkSummary;
import dev.representatives.domain.port.in.bulk.WriteInBulk;

/** Observes bulks as a whole, never a single line. */
@FunctionalInterface
public interface BulkObserver {
  /** Called when a bulk begins. */
  Running begin(WriteInBulk.Command command);

  /** A bulk that runs. */
  @FunctionalInterface
  interface Running {
    /**
     * Called once, when the bulk ends.
     *
     * @param summary the counts; not complete if an exception ended the bulk
     */
    void end(BulkSummary summary);
  }
}
