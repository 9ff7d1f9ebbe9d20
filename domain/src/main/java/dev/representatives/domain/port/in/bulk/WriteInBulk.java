package dev.representatives.domain.port.in.bulk;

import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.outcome.BulkSummary;
import dev.representatives.domain.outcome.WriteCommand;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.tenant.TenantId;
import java.util.Objects;

/** Carries out many single writes in groups (docs/api.md, "Bulk"). */
public interface WriteInBulk {
  /** The largest number of lines of an atomic bulk. */
  int MAX_ATOMIC_LINES = 10_000;

  /**
   * Carries out the lines of a source, each like the single write that its command belongs to, and
   * passes each result to the sink after it has been committed. Lines of one key take effect in the
   * order of the input. A line waits for a supervisor that a later line creates, and for a later
   * line without which it would close a cycle. An exception of the source or the sink ends the
   * bulk; what was committed stays. A dry run writes and locks nothing, and passes on the results
   * that the bulk would have if nobody else wrote.
   *
   * @return the counts
   * @throws FailureException TOO_MANY_LINES for an atomic bulk of more than {@value
   *     #MAX_ATOMIC_LINES} lines; nothing was written and no result was passed on
   */
  <L extends BulkLine> BulkSummary write(Command command, BulkSource<L> source, BulkSink<L> sink);

  /**
   * @param tenant the tenant that owns the data; the commands of all lines have the same one
   * @param atomic whether one refused line prevents all others
   * @param mode whether the changes are kept; that of the lines does not count
   */
  record Command(TenantId tenant, boolean atomic, WriteMode mode) implements WriteCommand {
    public Command {
      Objects.requireNonNull(tenant, "tenant");
      Objects.requireNonNull(mode, "mode");
    }
  }
}
