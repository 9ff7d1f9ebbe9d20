package dev.representatives.application;

import dev.representatives.domain.hierarchy.Report;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.port.in.ListReports;
import dev.representatives.domain.port.out.HierarchyReader;

/** Lists the reports below a representative. */
public final class ListReportsService implements ListReports {
  private final HierarchyReader hierarchy;

  public ListReportsService(HierarchyReader hierarchy) {
    this.hierarchy = hierarchy;
  }

  @Override
  public Page<Report> reports(Query query) {
    var wanted = RequestedKeys.only(query.reference(), query.findings(), RequestedKeys::reference);
    return hierarchy
        .reports(query.tenant(), wanted, query.depth(), query.page())
        .orElseThrow(() -> NotFound.representative(wanted));
  }
}
