package dev.representatives.adapter.memory;

import dev.representatives.domain.port.out.TransactionConflictException;
import dev.representatives.domain.tenant.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The cells: one for the registry and one per tenant, so that tenants do not block each other. */
final class Memory {
  private final InMemoryTransactions transactions;
  private final Cell<Registry> registry = new Cell<>(Registry.EMPTY);
  private final Map<TenantId, Cell<TenantData>> tenants = new ConcurrentHashMap<>();

  Memory(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  Registry registry() {
    return transactions.read(registry);
  }

  <R> R changeRegistry(Function<Registry, Change<Registry, R>> operation) {
    return transactions.write(registry, operation);
  }

  TenantData of(TenantId tenant) {
    return transactions.read(cell(tenant));
  }

  void requireTransaction() {
    transactions.requireOpen();
  }

  /**
   * Finds something in a transaction, and if it exists, locks all data of the tenant and finds it
   * again, since it may have changed in the meantime.
   */
  <T> Optional<T> findForUpdate(TenantId tenant, Supplier<Optional<T>> finding) {
    requireTransaction();
    if (finding.get().isEmpty()) {
      return Optional.empty();
    }
    lock(tenant);
    return finding.get();
  }

  /** Locks all data of the tenant against changes until the transaction ends. */
  void lock(TenantId tenant) {
    transactions.lock(cell(tenant));
  }

  <R> R change(TenantId tenant, Function<TenantData, Change<TenantData, R>> operation) {
    return transactions.write(
        cell(tenant),
        data -> {
          if (!registry().has(tenant)) {
            throw new TransactionConflictException("there is no such tenant");
          }
          return operation.apply(data);
        });
  }

  void update(TenantId tenant, UnaryOperator<TenantData> operation) {
    boolean unused = change(tenant, data -> new Change<>(operation.apply(data), true));
  }

  private Cell<TenantData> cell(TenantId tenant) {
    return tenants.computeIfAbsent(tenant, id -> new Cell<>(TenantData.EMPTY));
  }
}
