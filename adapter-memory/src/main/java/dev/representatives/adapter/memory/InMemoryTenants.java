package dev.representatives.adapter.memory;

import dev.representatives.domain.port.out.TenantStore;
import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantName;
import java.util.List;
import java.util.Optional;

final class InMemoryTenants implements TenantStore {
  private final Memory memory;

  InMemoryTenants(Memory memory) {
    this.memory = memory;
  }

  @Override
  public Optional<Tenant> find(TenantName name) {
    return Optional.ofNullable(memory.registry().tenants().get(name.value()));
  }

  @Override
  public List<Tenant> all() {
    return List.copyOf(memory.registry().tenants().values());
  }

  @Override
  public boolean insert(TenantName name) {
    return memory.changeRegistry(
        registry ->
            registry.tenants().containsKey(name.value())
                ? new Change<>(registry, false)
                : new Change<>(registry.with(new Tenant(registry.nextId(), name)), true));
  }
}
