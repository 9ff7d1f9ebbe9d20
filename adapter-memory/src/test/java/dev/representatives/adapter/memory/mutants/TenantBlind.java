package dev.representatives.adapter.memory.mutants;

import dev.representatives.adapter.memory.mutants.Mutation.Honest;
import dev.representatives.contracts.StoresUnderTest;
import dev.representatives.domain.escalation.Responsibilities;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.port.out.AccountDirectory;
import dev.representatives.domain.port.out.AccountStore;
import dev.representatives.domain.port.out.ApiKeyStore;
import dev.representatives.domain.port.out.BulkStore;
import dev.representatives.domain.port.out.DataQualityStore;
import dev.representatives.domain.port.out.DeletionLog;
import dev.representatives.domain.port.out.DocumentDirectory;
import dev.representatives.domain.port.out.DocumentStore;
import dev.representatives.domain.port.out.EscalationStore;
import dev.representatives.domain.port.out.HierarchyReader;
import dev.representatives.domain.port.out.IdempotencyStore;
import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.port.out.LinkStates.LinkState;
import dev.representatives.domain.port.out.LinkStore;
import dev.representatives.domain.port.out.RepresentativeLists;
import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantId;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Adapters that ignore the tenant in one method: one for each method with a tenant. */
final class TenantBlind {
  private static final Long ZERO = 0L;
  private static final Map<Class<?>, String> RULES =
      Map.ofEntries(
          Map.entry(RepresentativeStore.class, "RS-01"),
          Map.entry(RepresentativeLists.class, "RL-01"),
          Map.entry(DeletionLog.class, "DL-01"),
          Map.entry(HierarchyReader.class, "HR-01"),
          Map.entry(LinkStore.class, "LS-01"),
          Map.entry(LinkStates.class, "LP-01"),
          Map.entry(EscalationStore.class, "ES-01"),
          Map.entry(AccountStore.class, "AC-01"),
          Map.entry(AccountDirectory.class, "AC-02"),
          Map.entry(DocumentStore.class, "DC-01"),
          Map.entry(DocumentDirectory.class, "DC-02"),
          Map.entry(DataQualityStore.class, "DQ-01"),
          Map.entry(BulkStore.class, "BS-01"),
          Map.entry(ApiKeyStore.class, "AK-01"),
          Map.entry(IdempotencyStore.class, "IK-01"));

  private TenantBlind() {}

  static List<Mutant> all() {
    return RULES.keySet().stream()
        .flatMap(port -> Arrays.stream(port.getMethods()))
        .filter(method -> method.getParameterTypes()[0] == TenantId.class)
        .map(TenantBlind::in)
        .toList();
  }

  private static Mutant in(Method method) {
    Class<?> port = method.getDeclaringClass();
    return new Mutant(
        port.getSimpleName() + "." + method.getName() + " ignores the tenant",
        honest ->
            Mutation.of(
                honest,
                port,
                Map.of(
                    method.getName(),
                    method.getName().equals("insert")
                        ? (arguments, call) -> call.call(under(new TenantId(1), arguments))
                        : (arguments, call) -> firstAnswer(honest, arguments, call))),
        Set.of(RULES.get(port)));
  }

  /** Returns the tenant's result; if it is negative, the first other result of any tenant. */
  private static Object firstAnswer(StoresUnderTest honest, Object[] arguments, Honest call) {
    Object own = call.call(arguments);
    Stream<TenantId> others = honest.tenants().all().stream().map(Tenant::id);
    return isNo(own)
        ? others
            .map(tenant -> Optional.ofNullable(call.call(under(tenant, arguments))))
            .flatMap(Optional::stream)
            .filter(answer -> !isNo(answer))
            .findFirst()
            .orElse(own)
        : own;
  }

  private static Object[] under(TenantId tenant, Object[] arguments) {
    Object[] changed = arguments.clone();
    changed[0] = tenant;
    return changed;
  }

  private static boolean isNo(Object answer) {
    return answer == null
        || answer.equals(false)
        || answer.equals(ZERO)
        || answer.equals(Optional.empty())
        || (answer instanceof Collection<?> found && found.isEmpty())
        || answer.equals(Responsibilities.builder().build())
        || (answer instanceof Page<?> page && page.total() == 0)
        || (answer instanceof Map<?, ?> counts && counts.values().stream().allMatch(ZERO::equals))
        || (answer instanceof LinkState linkState && !linkState.representativeExists());
  }
}
