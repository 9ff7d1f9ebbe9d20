package dev.representatives.application.bulk.stores;

import dev.representatives.domain.listing.Deletion;
import dev.representatives.domain.port.out.DeletionLog;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Records nothing; no line reads what it deleted. */
final class NoDeletions implements DeletionLog {
  @Override
  public void add(TenantId tenant, Deletion deletion) {}

  @Override
  public long removeBefore(TenantId tenant, Instant time, int limit) {
    return 0;
  }

  @Override
  public List<Deletion> list(TenantId tenant, Instant since, Optional<Deletion> after, int limit) {
    return List.of();
  }
}
