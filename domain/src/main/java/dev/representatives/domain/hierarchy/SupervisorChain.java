package dev.representatives.domain.hierarchy;

import dev.representatives.domain.representative.Supervision;
import java.util.List;

/**
 * The supervisors above a representative. Each of them is listed once, and the representative
 * itself is not listed, even if stored supervisors form a cycle.
 *
 * @param supervisors nearest first; at most {@link Supervision#MAX_LEVELS}
 * @param truncated whether there are supervisors above the last one that is listed
 */
public record SupervisorChain(List<Supervisor> supervisors, boolean truncated) {
  public SupervisorChain {
    supervisors = List.copyOf(supervisors);
    if (supervisors.size() > Supervision.MAX_LEVELS) {
      throw new IllegalArgumentException("more supervisors than a chain shows");
    }
  }
}
