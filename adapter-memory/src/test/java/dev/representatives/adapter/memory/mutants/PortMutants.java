package dev.representatives.adapter.memory.mutants;

import dev.representatives.adapter.memory.mutants.Mutation.Honest;
import dev.representatives.adapter.memory.mutants.Mutation.Twist;
import dev.representatives.contracts.StoresUnderTest;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.tenant.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Creates mutants of one port. Mistakes that several ports can have are defined here once.
 *
 * @param name the beginning of each description
 * @param port the port with the mistake
 */
record PortMutants(String name, Class<?> port) {
  private static final Duration OTHERS_GO_FIRST = Duration.ofMillis(5);

  /** Mutates one method. */
  Mutant twist(String mistake, String method, Twist twist, String... caughtBy) {
    return twist(mistake, honest -> Map.of(method, twist), caughtBy);
  }

  /** Mutates some methods; a mutation may call the correct stores. */
  Mutant twist(
      String mistake, Function<StoresUnderTest, Map<String, Twist>> twists, String... caughtBy) {
    return new Mutant(
        name + ": " + mistake,
        honest -> Mutation.of(honest, port, twists.apply(honest)),
        Set.of(caughtBy));
  }

  Mutant doesNotAdd(String... caughtBy) {
    return twist("does not add", "insert", (a, call) -> true, caughtBy);
  }

  Mutant alwaysSaysThatItAdded(String... caughtBy) {
    return twist("always says that it added", "insert", Twists::alwaysTrue, caughtBy);
  }

  Mutant doesNotDelete(String... caughtBy) {
    return twist("does not delete", "delete", (a, call) -> true, caughtBy);
  }

  Mutant alwaysSaysThatItDeleted(String... caughtBy) {
    return twist("always says that it deleted", "delete", Twists::alwaysTrue, caughtBy);
  }

  Mutant upsertsOnInsert(String... caughtBy) {
    return twist(
        "upserts on insert",
        "insert",
        (a, call) -> (boolean) call.call(a) || (boolean) call.other("update", a),
        caughtBy);
  }

  Mutant doesNotUpdate(String... caughtBy) {
    return twist("does not update", "update", (a, call) -> true, caughtBy);
  }

  Mutant upsertsOnUpdate(String... caughtBy) {
    return twist(
        "upserts on update",
        "update",
        (a, call) -> (boolean) call.call(a) || (boolean) call.other("insert", a[0], a[1]),
        caughtBy);
  }

  /** A lock of the tenant requires a transaction. */
  Mutant needsTransaction(String method, String... caughtBy) {
    return twist(
        "needs a transaction to " + method,
        honest ->
            Map.of(
                method,
                (a, call) -> {
                  honest.representatives().lockSupervision((TenantId) a[0]);
                  return call.call(a);
                }),
        caughtBy);
  }

  Mutant saysFalseOnConflict(String mistake, String method, String... caughtBy) {
    return twist(mistake, method, PortMutants::falseOnConflict, caughtBy);
  }

  Mutant findsForUpdateWithoutLock(String... caughtBy) {
    return twist(
        "finds for update without a lock",
        "findForUpdate",
        (a, call) -> {
          Object found = call.other("find", a);
          LockSupport.parkNanos(OTHERS_GO_FIRST.toNanos());
          return found;
        },
        caughtBy);
  }

  Mutant locksWhatItFinds(String... caughtBy) {
    return twist(
        "locks what it finds",
        honest ->
            Map.of(
                "find",
                (a, call) ->
                    honest.transactions().inTransaction(() -> call.other("findForUpdate", a))),
        caughtBy);
  }

  Mutant locksWhatIsNotThere(String... caughtBy) {
    return twist(
        "locks what is not there",
        honest ->
            Map.of(
                "findForUpdate",
                (a, call) -> {
                  honest.representatives().lockSupervision((TenantId) a[0]);
                  return call.call(a);
                }),
        caughtBy);
  }

  Mutant listsBackwards(String method, String... caughtBy) {
    return twist(
        "lists backwards",
        method,
        (a, call) -> {
          var list = new ArrayList<Object>((List<?>) call.call(a));
          Collections.reverse(list);
          return list;
        },
        caughtBy);
  }

  Mutant listsFromTheNumberOn(String... caughtBy) {
    return twist(
        "lists from the number on",
        "list",
        (a, call) -> {
          var list = new ArrayList<Object>((List<?>) call.call(a));
          ((Optional<?>) a[1])
              .flatMap(after -> Twists.optional(call.other("find", a[0], after)))
              .ifPresent(found -> list.add(0, found));
          return list;
        },
        caughtBy);
  }

  /** Always returns the same list for the same arguments, and keeps it up to date. */
  Mutant handsOutItsOwn(String list, String method, String... caughtBy) {
    return twist(
        "hands out its own " + list,
        honest -> {
          var lists = new ConcurrentHashMap<List<Object>, List<Object>>();
          return Map.of(method, (a, call) -> sameList(lists, a, call));
        },
        caughtBy);
  }

  private static List<Object> sameList(
      Map<List<Object>, List<Object>> lists, Object[] arguments, Honest honest) {
    var list = lists.get(Arrays.asList(arguments));
    var now = (List<?>) honest.call(arguments);
    if (list == null) {
      list = new ArrayList<>(now);
      lists.put(Arrays.asList(arguments), list);
    } else if (now.size() > list.size() && !list.isEmpty()) {
      list.clear();
      list.addAll(now);
    }
    return list;
  }

  private static Object falseOnConflict(Object[] arguments, Honest honest) {
    try {
      return honest.call(arguments);
    } catch (TransactionConflictException e) {
      return false;
    }
  }
}
