package dev.representatives.adapter.memory.mutants;

import dev.representatives.domain.idempotency.KeptResponse;
import dev.representatives.domain.port.out.IdempotencyStore;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Mistakes of a store of idempotency keys. */
final class IdempotencyStoreMutants {
  private static final PortMutants STORE =
      new PortMutants("idempotency keys", IdempotencyStore.class);

  private IdempotencyStoreMutants() {}

  static List<Mutant> all() {
    return List.of(
        STORE.twist("are not prepared", "prepare", (a, call) -> null, "IK-02", "IK-03"),
        STORE.twist(
            "are prepared anew",
            "prepare",
            (a, call) -> {
              Object unused = call.call(a);
              return call.other("keep", a[0], a[1], new KeptResponse("", ""), a[2]);
            },
            "IK-02",
            "IK-03"),
        STORE.twist(
            "are locked as soon as they are asked for",
            "tryLock",
            (a, call) -> {
              Object unused = call.other("prepare", a[0], a[1], Instant.EPOCH);
              return call.call(a);
            },
            "IK-04",
            "IK-07"),
        STORE.twist("keep no response", "keep", (a, call) -> true, "IK-05", "IK-06"),
        STORE.twist(
            "cut a long response",
            "keep",
            (a, call) -> {
              var kept = (KeptResponse) a[2];
              String content = kept.content();
              var cut = content.substring(0, Math.min(content.length(), 65_535));
              return call.call(a[0], a[1], new KeptResponse(kept.fingerprint(), cut), a[3]);
            },
            "IK-05"),
        STORE.twist("always say that they are kept", "keep", Twists::alwaysTrue, "IK-07"),
        STORE.twist(
            "are not locked",
            honest ->
                Map.of(
                    "tryLock",
                    (a, call) ->
                        Twists.elsewhere(
                            () -> honest.transactions().inTransaction(() -> call.call(a)))),
            "IK-08",
            "IK-13"),
        STORE.twist(
            "lock all data of the tenant",
            honest ->
                Map.of(
                    "tryLock",
                    (a, call) -> {
                      honest.representatives().lockSupervision((TenantId) a[0]);
                      return call.call(a);
                    }),
            "IK-08",
            "IK-11"),
        STORE.twist(
            "wait for the lock when they are prepared",
            honest ->
                Map.of(
                    "tryLock",
                    (a, call) -> {
                      Object entry = call.call(a);
                      honest.representatives().lockSupervision((TenantId) a[0]);
                      return entry;
                    },
                    "prepare",
                    (a, call) -> {
                      honest.representatives().lockSupervision((TenantId) a[0]);
                      return call.call(a);
                    }),
            "IK-09"),
        STORE.twist(
            "are kept in a transaction of their own",
            honest ->
                Map.of(
                    "tryLock",
                    (a, call) ->
                        Twists.elsewhere(
                            () -> honest.transactions().inTransaction(() -> call.call(a))),
                    "keep",
                    (a, call) ->
                        Twists.elsewhere(
                            () -> honest.transactions().inTransaction(() -> call.call(a)))),
            "IK-10"),
        STORE.twist(
            "are deleted at their own time",
            "deleteExpired",
            (a, call) -> call.call(a[0], ((Instant) a[1]).plusMillis(1), a[2]),
            "IK-12"),
        STORE.twist(
            "are deleted without a limit",
            "deleteExpired",
            (a, call) -> call.call(a[0], a[1], Integer.MAX_VALUE),
            "IK-12"),
        STORE.twist(
            "are all locked alike outside a transaction",
            honest ->
                Map.of(
                    "tryLock",
                    (a, call) -> honest.transactions().inTransaction(() -> call.call(a))),
            "IK-14"));
  }
}
