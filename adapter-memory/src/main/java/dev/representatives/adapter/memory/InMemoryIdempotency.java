package dev.representatives.adapter.memory;

import dev.representatives.domain.idempotency.IdempotencyEntry;
import dev.representatives.domain.idempotency.IdempotencyKey;
import dev.representatives.domain.idempotency.KeptResponse;
import dev.representatives.domain.port.out.IdempotencyStore;
import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Has one cell for each key, so that a key can be locked while others write. The cell of a deleted
 * key stays, without content.
 */
final class InMemoryIdempotency implements IdempotencyStore {
  private final Memory memory;
  private final InMemoryTransactions transactions;
  private final Map<TenantId, Map<IdempotencyKey, Cell<Optional<IdempotencyEntry>>>> tenants =
      new ConcurrentHashMap<>();

  InMemoryIdempotency(Memory memory, InMemoryTransactions transactions) {
    this.memory = memory;
    this.transactions = transactions;
  }

  @Override
  public void prepare(TenantId tenant, IdempotencyKey key, Instant expiry) {
    if (!memory.registry().has(tenant)) {
      throw new TransactionConflictException("there is no such tenant");
    }
    var cell = cell(tenant, key);
    if (transactions.read(cell).isEmpty()) {
      write(cell, new IdempotencyEntry(expiry, Optional.empty()));
    }
  }

  @Override
  public Optional<IdempotencyEntry> tryLock(TenantId tenant, IdempotencyKey key) {
    var cell = cell(tenant, key);
    return transactions.tryLock(cell) ? transactions.read(cell) : Optional.empty();
  }

  @Override
  public boolean keep(TenantId tenant, IdempotencyKey key, KeptResponse response, Instant expiry) {
    var cell = cell(tenant, key);
    if (transactions.read(cell).isEmpty()) {
      return false;
    }
    write(cell, new IdempotencyEntry(expiry, Optional.of(response)));
    return true;
  }

  @Override
  public long deleteExpired(TenantId tenant, Instant before, int limit) {
    return transactions.inTransaction(
        () -> {
          var expired =
              cells(tenant).values().stream()
                  .filter(cell -> isExpired(cell, before))
                  .sorted(Comparator.comparing(cell -> transactions.read(cell).get().expiry()))
                  .filter(cell -> transactions.tryLock(cell) && isExpired(cell, before))
                  .limit(limit)
                  .toList();
          expired.forEach(
              cell -> transactions.write(cell, entry -> new Change<>(Optional.empty(), true)));
          return (long) expired.size();
        });
  }

  private boolean isExpired(Cell<Optional<IdempotencyEntry>> cell, Instant before) {
    return transactions.read(cell).filter(entry -> entry.expiry().isBefore(before)).isPresent();
  }

  private void write(Cell<Optional<IdempotencyEntry>> cell, IdempotencyEntry entry) {
    boolean unused = transactions.write(cell, before -> new Change<>(Optional.of(entry), true));
  }

  private Cell<Optional<IdempotencyEntry>> cell(TenantId tenant, IdempotencyKey key) {
    return cells(tenant).computeIfAbsent(key, k -> new Cell<>(Optional.empty()));
  }

  private Map<IdempotencyKey, Cell<Optional<IdempotencyEntry>>> cells(TenantId tenant) {
    return tenants.computeIfAbsent(tenant, id -> new ConcurrentHashMap<>());
  }
}
