package dev.representatives.adapter.memory.mutants;

import dev.representatives.domain.listing.ListedRepresentative;
import dev.representatives.domain.listing.RepresentativeSelection;
import dev.representatives.domain.port.out.RepresentativeLists;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Mistakes of lists of representatives. */
final class RepresentativeListsMutants {
  private static final PortMutants LISTS =
      new PortMutants("representative lists", RepresentativeLists.class);

  private RepresentativeListsMutants() {}

  static List<Mutant> all() {
    return List.of(
        LISTS.twist(
            "does not count links",
            "list",
            (a, call) ->
                entries(call.call(a)).stream()
                    .map(
                        entry ->
                            new ListedRepresentative(
                                entry.position(), entry.representative(), 0, 0))
                    .toList(),
            "RL-02"),
        LISTS.listsBackwards("list", "RL-03"),
        LISTS.twist(
            "ignores the filter",
            "list",
            (a, call) -> {
              var selection = (RepresentativeSelection) a[1];
              return call.call(
                  a[0],
                  selection.condition().isPresent() ? RepresentativeSelection.ALL : selection,
                  a[2],
                  a[3]);
            },
            "RL-03",
            "RL-04"),
        LISTS.twist(
            "begins at the beginning",
            "list",
            (a, call) -> call.call(a[0], a[1], Optional.empty(), a[3]),
            "RL-03",
            "RL-05"),
        LISTS.twist(
            "never reads again",
            honest -> {
              var lists = new ConcurrentHashMap<List<Object>, Object>();
              return Map.of(
                  "list", (a, call) -> lists.computeIfAbsent(List.of(a), same -> call.call(a)));
            },
            "RL-04",
            "RL-06"));
  }

  private static List<ListedRepresentative> entries(Object returned) {
    return ((List<?>) returned).stream().map(ListedRepresentative.class::cast).toList();
  }
}
