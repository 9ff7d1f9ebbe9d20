package dev.representatives.adapter.memory.mutants;

import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.port.out.Transactions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/** Mistakes of transactions. */
final class TransactionsMutants {
  private static final String NAME = "transactions";
  private static final PortMutants TRANSACTIONS = new PortMutants(NAME, Transactions.class);

  private TransactionsMutants() {}

  static List<Mutant> all() {
    return List.of(
        onTransactions(
            "lose the result",
            honest ->
                work -> {
                  Object unused = honest.inTransaction(work);
                  return false;
                },
            "TX-01"),
        onTransactions(
            "roll back on success", honest -> work -> rolledBack(honest, work), "TX-01", "TX-05"),
        onTransactions(
            "commit on failure",
            honest -> work -> committedEvenSo(honest, work),
            "TX-02",
            "TX-03",
            "TX-04",
            "TX-06",
            "TX-11"),
        onTransactions(
            "wrap what is thrown",
            honest ->
                work -> {
                  try {
                    return honest.inTransaction(work);
                  } catch (RuntimeException e) {
                    throw new IllegalStateException("wrapped", e);
                  }
                },
            "TX-02",
            "TX-04",
            "TX-09",
            "TX-11"),
        onTransactions(
            "swallow what is thrown",
            honest ->
                work -> {
                  try {
                    return honest.inTransaction(work);
                  } catch (RuntimeException e) {
                    return false;
                  }
                },
            "TX-02",
            "TX-03",
            "TX-10"),
        onTransactions(
            "work inside work commits by itself",
            honest -> {
              var inside = new ConcurrentHashMap<Thread, Boolean>();
              return work ->
                  inside.containsKey(Thread.currentThread())
                      ? Twists.elsewhere(() -> honest.inTransaction(work))
                      : marking(inside, () -> honest.inTransaction(work));
            },
            "TX-04",
            "TX-05"),
        onTransactions(
            "work that fails inside work is kept",
            honest -> {
              var inside = new ConcurrentHashMap<Thread, Boolean>();
              return work ->
                  inside.containsKey(Thread.currentThread())
                      ? work.get()
                      : marking(inside, () -> honest.inTransaction(work));
            },
            "TX-06"),
        onTransactions(
            "there are none",
            honest -> work -> work.get(),
            "TX-02",
            "TX-03",
            "TX-04",
            "TX-05",
            "TX-06",
            "TX-07",
            "TX-11",
            "RS-13"),
        new PortMutants(NAME, RepresentativeStore.class)
            .twist(
                "read what was there at first",
                honest -> {
                  var first = new ConcurrentHashMap<List<Object>, Object>();
                  return Map.of(
                      "find",
                      (a, call) -> first.computeIfAbsent(Arrays.asList(a), key -> call.call(a)));
                },
                "TX-08"),
        onTransactions(
            "do not recover from a failure",
            honest -> {
              var broken = new ConcurrentHashMap<Thread, Boolean>();
              return work -> {
                if (broken.containsKey(Thread.currentThread())) {
                  throw new IllegalStateException("the connection is in an unknown state");
                }
                try {
                  return honest.inTransaction(work);
                } catch (RuntimeException e) {
                  broken.put(Thread.currentThread(), true);
                  throw e;
                }
              };
            },
            "TX-10"),
        onRollback(
            "keep what should be rolled back",
            honest -> work -> honest.inTransaction(work),
            "TX-12",
            "TX-14",
            "TX-16"),
        onRollback(
            "lose the result of what is rolled back",
            honest ->
                work -> {
                  Object unused = honest.rolledBack(work);
                  return false;
                },
            "TX-12",
            "TX-13",
            "TX-14",
            "TX-17"),
        onRollback(
            "do not do what would be rolled back",
            honest -> work -> true,
            "TX-12",
            "TX-15",
            "TX-18"),
        onRollback(
            "roll back without a transaction",
            honest -> work -> work.get(),
            "TX-12",
            "TX-13",
            "TX-14",
            "TX-15",
            "TX-18"),
        onRollback(
            "wrap what is thrown by work that is rolled back",
            honest ->
                work -> {
                  try {
                    return honest.rolledBack(work);
                  } catch (RuntimeException e) {
                    throw new IllegalStateException("wrapped", e);
                  }
                },
            "TX-15",
            "TX-18"),
        onRollback(
            "roll back a part on another thread",
            honest -> work -> Twists.elsewhere(() -> honest.rolledBack(work)),
            "TX-16"),
        TRANSACTIONS.twist(
            "do not recover from a rollback",
            honest -> {
              var broken = new ConcurrentHashMap<Thread, Boolean>();
              return Map.of(
                  "rolledBack",
                  (a, call) -> {
                    broken.put(Thread.currentThread(), true);
                    return honest.transactions().rolledBack(work(a[0]));
                  },
                  "inTransaction",
                  (a, call) -> {
                    if (broken.containsKey(Thread.currentThread())) {
                      throw new IllegalStateException("the connection is in an unknown state");
                    }
                    return honest.transactions().inTransaction(work(a[0]));
                  });
            },
            "TX-13",
            "TX-14",
            "TX-17"),
        new PortMutants(NAME, AccountStore.class)
            .twist(
                "accounts are not part of them",
                honest ->
                    Map.of(
                        "insert",
                        (a, call) ->
                            Twists.elsewhere(
                                () -> honest.transactions().inTransaction(() -> call.call(a)))),
                "TX-11"));
  }

  private static Mutant onTransactions(
      String mistake,
      Function<Transactions, Function<Supplier<Object>, Object>> change,
      String... caughtBy) {
    return on("inTransaction", mistake, change, caughtBy);
  }

  private static Mutant onRollback(
      String mistake,
      Function<Transactions, Function<Supplier<Object>, Object>> change,
      String... caughtBy) {
    return on("rolledBack", mistake, change, caughtBy);
  }

  private static Mutant on(
      String method,
      String mistake,
      Function<Transactions, Function<Supplier<Object>, Object>> change,
      String... caughtBy) {
    return TRANSACTIONS.twist(
        mistake,
        honest -> {
          var changed = change.apply(honest.transactions());
          return Map.of(method, (a, call) -> changed.apply(work(a[0])));
        },
        caughtBy);
  }

  private static Object rolledBack(Transactions honest, Supplier<Object> work) {
    var result = new AtomicReference<Object>();
    var rollback = new IllegalStateException("roll back");
    try {
      return honest.inTransaction(
          () -> {
            result.set(work.get());
            throw rollback;
          });
    } catch (IllegalStateException e) {
      if (e != rollback) {
        throw e;
      }
      return result.get();
    }
  }

  private static Object committedEvenSo(Transactions honest, Supplier<Object> work) {
    var failure = new AtomicReference<RuntimeException>();
    Object result =
        honest.inTransaction(
            () -> {
              try {
                return work.get();
              } catch (RuntimeException e) {
                failure.set(e);
                return false;
              }
            });
    if (failure.get() != null) {
      throw failure.get();
    }
    return result;
  }

  private static Object marking(Map<Thread, Boolean> inside, Supplier<Object> work) {
    inside.put(Thread.currentThread(), true);
    try {
      return work.get();
    } finally {
      inside.remove(Thread.currentThread());
    }
  }

  @SuppressWarnings("unchecked") // the port's own parameter
  private static Supplier<Object> work(Object argument) {
    return (Supplier<Object>) argument;
  }
}
