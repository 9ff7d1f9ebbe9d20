package dev.representatives.domain.port.in.bulk;

import dev.representatives.domain.conditional.EntityTag;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.outcome.WriteOutcome;
import java.util.Objects;
import java.util.Optional;

/** The result of one line of a bulk. */
public sealed interface LineResult {
  /**
   * The line has been carried out.
   *
   * @param outcome the effect, that on links included; UNCHANGED for a deletion of what was absent
   * @param entityTag of the representative after the line; empty for all other lines
   */
  record Done(WriteOutcome outcome, Optional<EntityTag> entityTag) implements LineResult {
    public Done {
      Objects.requireNonNull(outcome, "outcome");
      Objects.requireNonNull(entityTag, "entityTag");
    }
  }

  /** The line has changed nothing, unless the code is OUTCOME_UNKNOWN. */
  record Refused(Failure failure) implements LineResult {
    public Refused {
      Objects.requireNonNull(failure, "failure");
    }
  }
}
