package dev.representatives.adapter.memory;

import dev.representatives.domain.port.out.RepresentativeStore;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

final class InMemoryRepresentatives implements RepresentativeStore {
  private final Memory memory;

  InMemoryRepresentatives(Memory memory) {
    this.memory = memory;
  }

  @Override
  public Optional<RepresentativeSnapshot> find(TenantId tenant, RepresentativeReference reference) {
    return memory.of(tenant).snapshot(reference);
  }

  @Override
  public Optional<RepresentativeSnapshot> findForUpdate(
      TenantId tenant, RepresentativeReference reference) {
    return memory.findForUpdate(tenant, () -> find(tenant, reference));
  }

  @Override
  public boolean insert(TenantId tenant, Representative representative) {
    return memory.change(
        tenant,
        data ->
            data.representatives().containsKey(representative.reference())
                ? new Change<>(data, false)
                : new Change<>(data.with(representative), true));
  }

  @Override
  public boolean update(TenantId tenant, Representative before, Representative after) {
    return memory.change(
        tenant,
        data -> {
          Representative stored = data.representatives().get(after.reference());
          boolean expected =
              stored != null
                  && stored.version() == before.version()
                  && stored.createdAt().equals(before.createdAt());
          return expected ? new Change<>(data.with(after), true) : new Change<>(data, false);
        });
  }

  @Override
  public boolean hasReports(TenantId tenant, RepresentativeReference reference) {
    return memory.of(tenant).hasReports(reference);
  }

  @Override
  public long moveReports(
      TenantId tenant,
      RepresentativeReference from,
      RepresentativeReference to,
      Instant updatedAt) {
    return memory.change(
        tenant,
        data -> {
          var moved = data.reportsOf(from).stream().filter(r -> !r.reference().equals(to)).toList();
          var after = data;
          for (var report : moved) {
            after = after.with(supervisedBy(to, report, updatedAt));
          }
          return new Change<>(after, (long) moved.size());
        });
  }

  private static Representative supervisedBy(
      RepresentativeReference supervisor, Representative report, Instant updatedAt) {
    return report.revise(
        report.details().toBuilder()
            .set(RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE, supervisor.value())
            .build(),
        report.customFields(),
        updatedAt);
  }

  @Override
  public boolean delete(TenantId tenant, RepresentativeReference reference) {
    return memory.change(
        tenant,
        data ->
            data.representatives().containsKey(reference)
                ? new Change<>(data.without(reference), true)
                : new Change<>(data, false));
  }

  @Override
  public List<RepresentativeReference> chainOfCommand(
      TenantId tenant, RepresentativeReference reference) {
    var representatives = memory.of(tenant).representatives();
    var chain = new LinkedHashSet<RepresentativeReference>();
    Optional<RepresentativeReference> next = Optional.of(reference);
    while (chain.size() <= Supervision.MAX_LEVELS
        && next.filter(representatives::containsKey).isPresent()
        && chain.add(next.get())) {
      next = representatives.get(next.get()).details().supervisor();
    }
    return List.copyOf(chain);
  }

  @Override
  public void lockSupervision(TenantId tenant) {
    memory.requireTransaction();
    memory.lock(tenant);
  }
}
