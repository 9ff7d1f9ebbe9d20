package dev.representatives.adapter.memory.mutants;

import dev.representatives.adapter.memory.mutants.Mutation.Honest;
import dev.representatives.domain.port.out.BulkStore;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Mistakes of a store that reads and writes many rows together. */
final class BulkStoreMutants {
  private static final PortMutants STORE = new PortMutants("bulk", BulkStore.class);
  private static final int STATEMENT = 1_000;

  private BulkStoreMutants() {}

  static List<Mutant> all() {
    return List.of(
        STORE.twist(
            "reads nobody above",
            "supervisorsAbove",
            (a, call) -> {
              var above = new HashMap<Object, Object>((Map<?, ?>) call.call(a));
              above.keySet().retainAll((Collection<?>) a[1]);
              return above;
            },
            "BS-02",
            "BS-03",
            "BS-04"),
        STORE.twist(
            "fails in a cycle",
            "supervisorsAbove",
            (a, call) -> withoutCycle((Map<?, ?>) call.call(a)),
            "BS-03"),
        STORE.twist(
            "goes on beyond the greatest number of levels",
            "supervisorsAbove",
            (a, call) -> furtherUp(a, call),
            "BS-04"),
        STORE.twist(
            "reads the first thousand representatives only",
            "readRepresentatives",
            BulkStoreMutants::withFirst,
            "BS-05"),
        STORE.twist(
            "shows no more than it counts",
            "readRepresentatives",
            (a, call) ->
                ((Collection<?>) call.call(a))
                    .stream()
                        .map(RepresentativeSnapshot.class::cast)
                        .map(BulkStoreMutants::countingShown)
                        .toList(),
            "BS-19"),
        STORE.twist(
            "locks what it only reads",
            honest ->
                Map.of(
                    "readRepresentatives",
                    (a, call) -> {
                      honest.representatives().lockSupervision((TenantId) a[0]);
                      return call.call(a);
                    }),
            "BS-20"),
        STORE.twist(
            "locks the first thousand representatives only",
            "lockRepresentatives",
            BulkStoreMutants::withFirst,
            "BS-05"),
        STORE.twist(
            "locks the first thousand references only",
            "lockReferences",
            BulkStoreMutants::withFirst,
            "BS-05"),
        STORE.twist(
            "reads the first thousand references only",
            "readReferences",
            BulkStoreMutants::withFirst,
            "BS-05"),
        STORE.twist(
            "reads the first thousand accounts only",
            "readAccounts",
            BulkStoreMutants::withFirst,
            "BS-14"),
        STORE.twist(
            "reads the first thousand documents only",
            "readDocuments",
            BulkStoreMutants::withFirst,
            "BS-15"),
        STORE.twist(
            "locks references that it only reads",
            honest ->
                Map.of(
                    "readReferences",
                    (a, call) -> {
                      honest.representatives().lockSupervision((TenantId) a[0]);
                      return call.call(a);
                    }),
            "BS-21"),
        begins("reports", "BS-22"),
        begins("linkedTo", "BS-23"),
        begins("documentsOn", "BS-24"),
        STORE.twist(
            "lists more reports than requested",
            "reports",
            (a, call) -> call.call(a[0], a[1], a[2], 10 * (int) a[3]),
            "BS-22"),
        locksNothing("lockRepresentatives"),
        locksNothing("lockReferences"),
        locksNothing("lockAccounts"),
        locksNothing("lockDocuments"),
        locksWhatIsNotThere("lockReferences"),
        locksWhatIsNotThere("lockDocuments"),
        needsNoTransaction("lockAccounts"),
        needsNoTransaction("writeRepresentatives"),
        needsNoTransaction("writeLinks"),
        STORE.twist(
            "reads the first thousand links only",
            "accountsOf",
            (a, call) -> firstLinks((Map<?, ?>) call.call(a)),
            "BS-09"),
        STORE.twist(
            "forgets the time of links",
            "links",
            (a, call) ->
                ((Collection<?>) call.call(a))
                    .stream()
                        .map(Link.class::cast)
                        .map(one -> new Link<>(one.representative(), one.number(), Instant.EPOCH))
                        .toList(),
            "BS-10"),
        STORE.twist(
            "adds the first thousand representatives only",
            "writeRepresentatives",
            (a, call) -> call.call(a[0], ((List<?>) a[1]).stream().limit(STATEMENT).toList(), a[2]),
            "BS-11",
            "BS-12"),
        STORE.twist(
            "does not change representatives",
            "writeRepresentatives",
            (a, call) -> call.call(a[0], a[1], List.of()),
            "BS-11",
            "BS-12"),
        STORE.saysFalseOnConflict(
            "hides a conflict of representatives", "writeRepresentatives", "BS-13"),
        STORE.saysFalseOnConflict("hides a conflict of accounts", "writeAccounts", "BS-14"),
        STORE.saysFalseOnConflict("hides a conflict of documents", "writeDocuments", "BS-15"),
        STORE.twist(
            "does not change accounts",
            "writeAccounts",
            (a, call) -> call.call(a[0], a[1], List.of()),
            "BS-14"),
        STORE.twist(
            "does not change documents",
            "writeDocuments",
            (a, call) -> call.call(a[0], a[1], List.of()),
            "BS-15"),
        STORE.twist(
            "does not remove links",
            "writeLinks",
            (a, call) -> call.call(a[0], List.of(), a[2]),
            "BS-16",
            "BS-25"),
        STORE.saysFalseOnConflict("hides a conflict of links", "writeLinks", "BS-17"));
  }

  private static Mutant begins(String method, String rule) {
    return STORE.twist(
        "lists what it begins after in " + method,
        method,
        (a, call) -> {
          var first = ((Optional<?>) a[2]).stream();
          return Stream.concat(first, ((Collection<?>) call.call(a)).stream())
              .limit((int) a[3])
              .toList();
        },
        rule);
  }

  private static Mutant locksNothing(String method) {
    return STORE.twist(
        "locks nothing in " + method,
        honest ->
            Map.of(
                method,
                (a, call) ->
                    Twists.elsewhere(
                        () -> honest.transactions().inTransaction(() -> call.call(a)))),
        "BS-06");
  }

  private static Mutant locksWhatIsNotThere(String method) {
    return STORE.twist(
        "locks what is not there in " + method,
        honest ->
            Map.of(
                method,
                (a, call) -> {
                  honest.representatives().lockSupervision((TenantId) a[0]);
                  return call.call(a);
                }),
        "BS-07");
  }

  private static Mutant needsNoTransaction(String method) {
    return STORE.twist(
        "needs no transaction in " + method,
        honest ->
            Map.of(
                method,
                (a, call) ->
                    honest
                        .transactions()
                        .inTransaction(() -> Optional.ofNullable(call.call(a)))
                        .orElse(null)),
        "BS-08");
  }

  private static RepresentativeSnapshot countingShown(RepresentativeSnapshot snapshot) {
    var shown = snapshot.accounts().first();
    return new RepresentativeSnapshot(
        snapshot.representative(), new LinkedNumbers<>(shown, shown.size()), snapshot.documents());
  }

  private static Object withFirst(Object[] arguments, Honest call) {
    return call.call(
        arguments[0],
        new TreeSet<>(((Collection<?>) arguments[1]).stream().limit(STATEMENT).toList()));
  }

  private static Map<?, ?> withoutCycle(Map<?, ?> above) {
    for (var start : above.keySet()) {
      var seen = new HashSet<Object>();
      Optional<?> next = Optional.of(start);
      while (next.isPresent()) {
        if (!seen.add(next.get())) {
          throw new IllegalStateException("a cycle");
        }
        next = (Optional<?>) above.getOrDefault(next.get(), null);
        if (next == null) {
          break;
        }
      }
    }
    return above;
  }

  private static Object furtherUp(Object[] arguments, Honest call) {
    var above = new HashMap<Object, Object>((Map<?, ?>) call.call(arguments));
    var missing = new ArrayList<Object>();
    for (var supervisor : above.values()) {
      ((Optional<?>) supervisor).filter(one -> !above.containsKey(one)).ifPresent(missing::add);
    }
    if (!missing.isEmpty()) {
      above.putAll((Map<?, ?>) call.call(arguments[0], missing));
    }
    return above;
  }

  private static Map<Object, Object> firstLinks(Map<?, ?> linked) {
    var first = new HashMap<Object, Object>();
    linked.forEach(
        (owner, numbers) ->
            first.put(
                owner, new TreeSet<>(((SortedSet<?>) numbers).stream().limit(STATEMENT).toList())));
    return first;
  }
}
