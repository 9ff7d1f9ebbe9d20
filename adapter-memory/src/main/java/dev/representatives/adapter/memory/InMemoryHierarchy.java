package dev.representatives.adapter.memory;

import dev.representatives.domain.hierarchy.Report;
import dev.representatives.domain.hierarchy.ReportDepth;
import dev.representatives.domain.hierarchy.Supervisor;
import dev.representatives.domain.hierarchy.SupervisorChain;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.out.HierarchyReader;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.tenant.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

final class InMemoryHierarchy implements HierarchyReader {
  private final Memory memory;

  InMemoryHierarchy(Memory memory) {
    this.memory = memory;
  }

  @Override
  public Optional<SupervisorChain> supervisors(
      TenantId tenant, RepresentativeReference representative) {
    var representatives = memory.of(tenant).representatives();
    return Optional.ofNullable(representatives.get(representative))
        .map(
            start -> {
              var listed = new ArrayList<Supervisor>();
              var seen = new HashSet<>(Set.of(representative));
              var above = above(start, seen);
              while (above.isPresent() && listed.size() < Supervision.MAX_LEVELS) {
                Representative next = representatives.get(above.get());
                listed.add(
                    new Supervisor(
                        next.reference(), next.details().name(), next.details().email()));
                above = above(next, seen);
              }
              return new SupervisorChain(listed, above.isPresent());
            });
  }

  /** The supervisor, unless the chain has been there. */
  private static Optional<RepresentativeReference> above(
      Representative representative, Set<RepresentativeReference> seen) {
    return representative.details().supervisor().filter(seen::add);
  }

  @Override
  public Optional<Page<Report>> reports(
      TenantId tenant,
      RepresentativeReference representative,
      ReportDepth depth,
      PageRequest request) {
    TenantData data = memory.of(tenant);
    if (!data.representatives().containsKey(representative)) {
      return Optional.empty();
    }
    List<Report> tree = tree(data, representative, depth);
    return Optional.of(
        new Page<>(
            request,
            tree.stream().skip(request.offset()).limit(request.limit()).toList(),
            tree.size()));
  }

  /**
   * Everyone has one supervisor, so a cycle that is reached from above leads through its top, and
   * leaving that out ends it.
   */
  private static List<Report> tree(
      TenantData data, RepresentativeReference top, ReportDepth depth) {
    var bySupervisor = new TreeMap<RepresentativeReference, List<Representative>>();
    data.representatives().values().stream()
        .filter(representative -> !representative.reference().equals(top))
        .forEach(
            representative ->
                representative
                    .details()
                    .supervisor()
                    .ifPresent(
                        supervisor ->
                            bySupervisor
                                .computeIfAbsent(supervisor, key -> new ArrayList<>())
                                .add(representative)));
    var tree = new ArrayList<Report>();
    var level = List.of(top);
    for (int steps = 1; steps <= depth.levels() && !level.isEmpty(); steps++) {
      int levels = steps;
      List<Report> below =
          level.stream()
              .flatMap(supervisor -> bySupervisor.getOrDefault(supervisor, List.of()).stream())
              .sorted(Comparator.comparing(Representative::reference))
              .map(representative -> report(representative, levels))
              .toList();
      tree.addAll(below);
      level = below.stream().map(Report::reference).toList();
    }
    return tree;
  }

  private static Report report(Representative representative, int depth) {
    var details = representative.details();
    return new Report(
        representative.reference(),
        details.name(),
        details.email(),
        depth,
        details.supervisor().orElseThrow());
  }
}
