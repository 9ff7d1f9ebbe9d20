package dev.representatives.application;

import dev.representatives.domain.hierarchy.SupervisorChain;
import dev.representatives.domain.port.in.ListSupervisors;
import dev.representatives.domain.port.out.HierarchyReader;

/** Lists the supervisors above a representative. */
public final class ListSupervisorsService implements ListSupervisors {
  private final HierarchyReader hierarchy;

  public ListSupervisorsService(HierarchyReader hierarchy) {
    this.hierarchy = hierarchy;
  }

  @Override
  public SupervisorChain supervisors(Query query) {
    var wanted = RequestedKeys.only(query.reference(), query.findings(), RequestedKeys::reference);
    return hierarchy
        .supervisors(query.tenant(), wanted)
        .orElseThrow(() -> NotFound.representative(wanted));
  }
}
