package dev.representatives.adapter.memory.mutants;

import dev.representatives.domain.listing.Deletion;
import dev.representatives.domain.port.out.DeletionLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Mistakes of a log of deletions. */
final class DeletionLogMutants {
  private static final PortMutants LOG = new PortMutants("deletions", DeletionLog.class);

  private DeletionLogMutants() {}

  static List<Mutant> all() {
    return List.of(
        LOG.twist("does not add", "add", (a, call) -> null, "DL-02", "DL-03", "DL-05", "DL-09"),
        LOG.twist(
            "keeps the first deletion of a reference",
            "add",
            (a, call) ->
                deletions(call.other("list", a[0], Instant.EPOCH, Optional.empty(), 1000)).stream()
                        .anyMatch(one -> one.reference().equals(((Deletion) a[1]).reference()))
                    ? null
                    : call.call(a),
            "DL-04"),
        LOG.twist(
            "lists what exists again",
            honest -> {
              var added = new ConcurrentHashMap<List<Object>, Deletion>();
              return Map.of(
                  "add",
                  (a, call) -> {
                    var deletion = (Deletion) a[1];
                    added.put(List.of(a[0], deletion.reference()), deletion);
                    return call.call(a);
                  },
                  "list",
                  (a, call) ->
                      added.entrySet().stream()
                          .filter(entry -> entry.getKey().get(0).equals(a[0]))
                          .map(Map.Entry::getValue)
                          .sorted()
                          .toList());
            },
            "DL-05"),
        LOG.listsBackwards("list", "DL-02", "DL-06"),
        LOG.twist(
            "lists from the beginning of time",
            "list",
            (a, call) -> call.call(a[0], Instant.EPOCH, a[2], a[3]),
            "DL-03"),
        LOG.twist(
            "leaves out the time itself",
            "list",
            (a, call) -> call.call(a[0], ((Instant) a[1]).plusMillis(1), a[2], a[3]),
            "DL-03"),
        LOG.twist(
            "begins at the beginning",
            "list",
            (a, call) -> call.call(a[0], a[1], Optional.empty(), a[3]),
            "DL-02",
            "DL-09"),
        LOG.twist(
            "continues after the time of the position",
            "list",
            (a, call) ->
                ((Optional<?>) a[2])
                    .map(Deletion.class::cast)
                    .map(
                        last ->
                            call.call(a[0], last.deletedAt().plusMillis(1), Optional.empty(), a[3]))
                    .orElseGet(() -> call.call(a)),
            "DL-02"),
        LOG.twist("lists all", "list", (a, call) -> call.call(a[0], a[1], a[2], 1000), "DL-02"),
        LOG.twist("removes nothing", "removeBefore", (a, call) -> 0L, "DL-07", "DL-08", "DL-09"),
        LOG.twist(
            "removes without counting",
            "removeBefore",
            (a, call) -> {
              call.call(a);
              return 0L;
            },
            "DL-07",
            "DL-08"),
        LOG.twist(
            "removes the time itself",
            "removeBefore",
            (a, call) -> call.call(a[0], ((Instant) a[1]).plusMillis(1), a[2]),
            "DL-07"),
        LOG.twist(
            "removes all that are before",
            "removeBefore",
            (a, call) -> call.call(a[0], a[1], 1000),
            "DL-08"));
  }

  private static List<Deletion> deletions(Object returned) {
    return ((List<?>) returned).stream().map(Deletion.class::cast).toList();
  }
}
