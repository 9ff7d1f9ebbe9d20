package dev.representatives.adapter.memory;

import dev.representatives.domain.listing.Deletion;
import dev.representatives.domain.port.out.DeletionLog;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryDeletions implements DeletionLog {
  private final Memory memory;

  InMemoryDeletions(Memory memory) {
    this.memory = memory;
  }

  @Override
  public void add(TenantId tenant, Deletion deletion) {
    memory.update(
        tenant,
        data ->
            data.withDeletions(
                Sorted.with(data.deletions(), deletion.reference(), deletion.deletedAt())));
  }

  @Override
  public long removeBefore(TenantId tenant, Instant time, int limit) {
    return memory.change(
        tenant,
        data -> {
          var removed =
              recorded(data)
                  .filter(deletion -> deletion.deletedAt().isBefore(time))
                  .limit(limit)
                  .toList();
          var kept = data.deletions();
          for (var deletion : removed) {
            kept = Sorted.without(kept, deletion.reference());
          }
          return new Change<>(data.withDeletions(kept), (long) removed.size());
        });
  }

  @Override
  public List<Deletion> list(TenantId tenant, Instant since, Optional<Deletion> after, int limit) {
    TenantData data = memory.of(tenant);
    return recorded(data)
        .filter(deletion -> !data.representatives().containsKey(deletion.reference()))
        .filter(deletion -> !deletion.deletedAt().isBefore(since))
        .filter(deletion -> after.filter(last -> deletion.compareTo(last) <= 0).isEmpty())
        .sorted()
        .limit(limit)
        .toList();
  }

  private static Stream<Deletion> recorded(TenantData data) {
    return data.deletions().entrySet().stream()
        .map(entry -> new Deletion(entry.getKey(), entry.getValue()));
  }
}
