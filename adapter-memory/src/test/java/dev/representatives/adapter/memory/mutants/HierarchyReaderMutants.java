package dev.representatives.adapter.memory.mutants;

import dev.representatives.domain.hierarchy.Report;
import dev.representatives.domain.hierarchy.ReportDepth;
import dev.representatives.domain.hierarchy.Supervisor;
import dev.representatives.domain.hierarchy.SupervisorChain;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.out.HierarchyReader;
import dev.representatives.domain.representative.RepresentativeReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Mistakes of a reader of hierarchies. */
final class HierarchyReaderMutants {
  private static final PortMutants READER = new PortMutants("hierarchy", HierarchyReader.class);
  private static final int PAGE = 3;

  private HierarchyReaderMutants() {}

  static List<Mutant> all() {
    return List.of(
        READER.twist(
            "has a chain for what is not there",
            "supervisors",
            (a, call) ->
                Twists.optional(call.call(a))
                    .or(() -> Optional.of(new SupervisorChain(List.of(), false))),
            "HR-02"),
        READER.twist(
            "has reports of what is not there",
            "reports",
            (a, call) ->
                Twists.optional(call.call(a))
                    .or(() -> Optional.of(new Page<>((PageRequest) a[PAGE], List.of(), 0))),
            "HR-02"),
        READER.twist(
            "has no chain where there is no supervisor",
            "supervisors",
            (a, call) ->
                Twists.optional(call.call(a))
                    .filter(chain -> !((SupervisorChain) chain).supervisors().isEmpty()),
            "HR-03"),
        onPages(
            "has no list where there are no reports",
            pages -> pages.filter(page -> page.total() > 0),
            "HR-03"),
        onChains(
            "lists supervisors from the top",
            chain -> new SupervisorChain(backwards(chain.supervisors()), chain.truncated()),
            "HR-04",
            "HR-05",
            "HR-06"),
        onChains(
            "leaves out the names of supervisors",
            chain ->
                new SupervisorChain(
                    chain.supervisors().stream()
                        .map(s -> new Supervisor(s.reference(), Optional.empty(), s.email()))
                        .toList(),
                    chain.truncated()),
            "HR-04"),
        onChains(
            "never says that a chain is truncated",
            chain -> new SupervisorChain(chain.supervisors(), false),
            "HR-05"),
        onChains(
            "truncates where the chain ends",
            chain ->
                new SupervisorChain(
                    chain.supervisors(), chain.truncated() || chain.supervisors().size() == 1000),
            "HR-05"),
        onChains(
            "goes round the cycle",
            chain -> {
              var twice = new ArrayList<>(chain.supervisors());
              twice.addAll(chain.supervisors().stream().limit(1).toList());
              return chain.truncated() || twice.size() > 1000
                  ? chain
                  : new SupervisorChain(twice, false);
            },
            "HR-06"),
        onReports(
            "takes the level above for the depth",
            r -> new Report(r.reference(), r.name(), r.email(), r.depth() - 1, r.supervisor()),
            "HR-07",
            "HR-12"),
        onReports(
            "leaves out the e-mail addresses of reports",
            r -> new Report(r.reference(), r.name(), Optional.empty(), r.depth(), r.supervisor()),
            "HR-07"),
        READER.twist(
            "ignores the depth",
            "reports",
            (a, call) -> call.call(a[0], a[1], new ReportDepth(ReportDepth.MAX), a[PAGE]),
            "HR-08"),
        READER.twist(
            "lists only direct reports",
            "reports",
            (a, call) -> call.call(a[0], a[1], ReportDepth.DIRECT, a[PAGE]),
            "HR-07",
            "HR-08",
            "HR-13"),
        onPages(
            "ignores the depth in the order",
            pages ->
                pages.map(
                    page ->
                        with(
                            page,
                            page.data().stream()
                                .sorted(Comparator.comparing(Report::reference))
                                .toList())),
            "HR-09"),
        onPages(
            "orders by UTF-16 unit",
            pages ->
                pages.map(
                    page ->
                        with(
                            page,
                            page.data().stream()
                                .sorted(
                                    Comparator.comparing(Report::depth)
                                        .thenComparing(report -> report.reference().value()))
                                .toList())),
            "HR-09"),
        onPages(
            "counts the page only",
            pages -> pages.map(page -> new Page<>(page.request(), page.data(), page.data().size())),
            "HR-10",
            "HR-11"),
        onPages(
            "fails far past the end",
            pages -> {
              if (pages.stream().anyMatch(page -> page.request().page() > Integer.MAX_VALUE)) {
                throw new ArithmeticException("integer overflow");
              }
              return pages;
            },
            "HR-11"),
        READER.twist(
            "stops one level early",
            "reports",
            (a, call) ->
                call.call(
                    a[0],
                    a[1],
                    new ReportDepth(Math.min(((ReportDepth) a[2]).levels(), ReportDepth.MAX - 1)),
                    a[PAGE]),
            "HR-12"),
        READER.twist(
            "lists the top of a cycle",
            "reports",
            (a, call) ->
                Twists.optional(call.call(a))
                    .map(page -> withTop(page(page), (RepresentativeReference) a[1])),
            "HR-13"),
        READER.twist(
            "reads outside the transaction",
            honest ->
                Map.of(
                    "supervisors", (a, call) -> Twists.elsewhere(() -> call.call(a)),
                    "reports", (a, call) -> Twists.elsewhere(() -> call.call(a))),
            "HR-14"));
  }

  private static Mutant onChains(
      String mistake, UnaryOperator<SupervisorChain> change, String... caughtBy) {
    return READER.twist(
        mistake,
        "supervisors",
        (a, call) ->
            Twists.optional(call.call(a)).map(chain -> change.apply((SupervisorChain) chain)),
        caughtBy);
  }

  private static Mutant onPages(
      String mistake, UnaryOperator<Optional<Page<Report>>> change, String... caughtBy) {
    return READER.twist(
        mistake,
        "reports",
        (a, call) -> change.apply(Twists.optional(call.call(a)).map(HierarchyReaderMutants::page)),
        caughtBy);
  }

  private static Mutant onReports(
      String mistake, UnaryOperator<Report> change, String... caughtBy) {
    return onPages(
        mistake,
        pages -> pages.map(page -> with(page, page.data().stream().map(change).toList())),
        caughtBy);
  }

  private static Page<Report> with(Page<Report> page, List<Report> data) {
    return new Page<>(page.request(), data, page.total());
  }

  private static Page<Report> page(Object returned) {
    var page = (Page<?>) returned;
    return new Page<>(
        page.request(), page.data().stream().map(Report.class::cast).toList(), page.total());
  }

  private static List<Supervisor> backwards(List<Supervisor> supervisors) {
    var reversed = new ArrayList<>(supervisors);
    Collections.reverse(reversed);
    return reversed;
  }

  /** The page of a walk that ends only after it has come to the top again. */
  private static Page<Report> withTop(Page<Report> page, RepresentativeReference top) {
    return page.data().stream()
        .filter(report -> report.supervisor().equals(top))
        .findFirst()
        .map(
            report -> {
              var data = new ArrayList<>(page.data());
              data.add(
                  new Report(top, Optional.empty(), Optional.empty(), report.depth() + 1, top));
              return new Page<>(page.request(), data, page.total() + 1);
            })
        .orElse(page);
  }
}
