package dev.representatives.adapter.memory.mutants;

import dev.representatives.domain.port.out.TenantStore;
import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.tenant.TenantName;
import java.util.List;
import java.util.Map;

/** Mistakes of a store of tenants. */
final class TenantStoreMutants {
  private static final PortMutants STORE = new PortMutants("tenants", TenantStore.class);

  private TenantStoreMutants() {}

  static List<Mutant> all() {
    return List.of(
        STORE.doesNotAdd("TN-01"),
        STORE.twist(
            "gives all one id",
            "find",
            (a, call) ->
                Twists.optional(call.call(a))
                    .map(Tenant.class::cast)
                    .map(tenant -> new Tenant(new TenantId(1), tenant.name())),
            "TN-02",
            "TN-07"),
        STORE.alwaysSaysThatItAdded("TN-03", "TN-04"),
        STORE.listsBackwards("all", "TN-05"),
        STORE.handsOutItsOwn("list", "all", "TN-06"),
        STORE.twist(
            "cuts names",
            honest ->
                Map.of(
                    "find", (a, call) -> call.call(cut((TenantName) a[0])),
                    "insert", (a, call) -> call.call(cut((TenantName) a[0]))),
            "TN-05",
            "TN-07"));
  }

  private static TenantName cut(TenantName name) {
    String value = name.value();
    return new TenantName(value.substring(0, Math.min(45, value.length())));
  }
}
