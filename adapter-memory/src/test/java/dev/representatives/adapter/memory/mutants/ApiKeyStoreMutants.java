package dev.representatives.adapter.memory.mutants;

import dev.representatives.domain.access.ApiKey;
import dev.representatives.domain.access.ApiKeyId;
import dev.representatives.domain.access.Scope;
import dev.representatives.domain.access.SecretHash;
import dev.representatives.domain.port.out.ApiKeyStore;
import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.tenant.TenantName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Mistakes of a store of API keys. */
final class ApiKeyStoreMutants {
  private static final PortMutants STORE = new PortMutants("keys", ApiKeyStore.class);

  private ApiKeyStoreMutants() {}

  static List<Mutant> all() {
    return List.of(
        STORE.doesNotAdd("AK-02"),
        STORE.twist(
            "forgets when they expire",
            "find",
            (a, call) ->
                Twists.optional(call.call(a))
                    .map(ApiKey.class::cast)
                    .map(k -> Rewritten.key(k, k.lastUsedAt(), Optional.empty(), k.revokedAt())),
            "AK-03"),
        STORE.alwaysSaysThatItAdded("AK-04", "AK-05"),
        STORE.twist(
            "finds any key under an unknown id",
            honest ->
                Map.of(
                    "find",
                    (a, call) -> {
                      Optional<?> found = Twists.optional(call.call(a));
                      return found.isPresent() ? found : Optional.of(anyKey((ApiKeyId) a[0]));
                    }),
            "AK-06",
            "AK-11"),
        STORE.listsBackwards("list", "AK-07"),
        lastTimeWins("revokes again", "revoke", "AK-08"),
        STORE.twist("says that it revoked", "revoke", Twists::alwaysTrue, "AK-09"),
        lastTimeWins("lets the last use go back", "recordUse", "AK-10"),
        STORE.twist(
            "fails to record the use of an unknown key",
            honest ->
                Map.of(
                    "recordUse",
                    (a, call) -> {
                      boolean known =
                          honest.apiKeys().list((TenantId) a[0]).stream()
                              .anyMatch(key -> key.id().equals(a[1]));
                      if (!known) {
                        throw new IllegalStateException("no such key");
                      }
                      return call.call(a);
                    }),
            "AK-01",
            "AK-11"),
        STORE.handsOutItsOwn("list", "list", "AK-12"),
        STORE.twist(
            "keeps a cached key when it is revoked",
            honest -> {
              var cached = new ConcurrentHashMap<Object, Optional<?>>();
              return Map.of(
                  "findCached",
                  (a, call) -> {
                    Optional<?> found = Twists.optional(call.call(a));
                    return found.isEmpty() ? found : cached.computeIfAbsent(a[0], id -> found);
                  });
            },
            "AK-13"));
  }

  private static Mutant lastTimeWins(String mistake, String method, String rule) {
    return STORE.twist(
        mistake,
        honest -> {
          var last = new ConcurrentHashMap<Object, Instant>();
          return Map.of(
              method,
              (a, call) -> {
                last.put(a[1], (Instant) a[2]);
                return call.call(a);
              },
              "find",
              (a, call) ->
                  Twists.optional(call.call(a))
                      .map(ApiKey.class::cast)
                      .map(
                          key -> {
                            var at = Optional.ofNullable(last.get(key.id()));
                            return method.equals("revoke")
                                ? Rewritten.key(key, key.lastUsedAt(), key.expiresAt(), at)
                                : Rewritten.key(key, at, key.expiresAt(), key.revokedAt());
                          }));
        },
        rule);
  }

  private static ApiKey anyKey(ApiKeyId id) {
    return new ApiKey(
        id,
        new Tenant(new TenantId(1), new TenantName("any")),
        Optional.empty(),
        new SecretHash(new byte[32]),
        Set.of(Scope.READ),
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
