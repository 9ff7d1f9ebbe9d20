package dev.representatives.adapter.memory;

import dev.representatives.domain.port.out.TransactionConflictException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The locks and uncommitted writes of one thread. */
final class OpenTransaction {
  private final Duration lockWait;
  private final Set<Cell<?>> locked = new LinkedHashSet<>();
  private Map<Cell<?>, Object> written = Map.of();

  OpenTransaction(Duration lockWait) {
    this.lockWait = lockWait;
  }

  void lock(Cell<?> cell) {
    if (locked.contains(cell)) {
      return;
    }
    if (!acquire(cell)) {
      throw new TransactionConflictException("a lock was not released within " + lockWait);
    }
    locked.add(cell);
  }

  boolean tryLock(Cell<?> cell) {
    boolean mine = locked.contains(cell) || cell.lock.tryLock();
    if (mine) {
      locked.add(cell);
    }
    return mine;
  }

  private boolean acquire(Cell<?> cell) {
    try {
      return cell.lock.tryLock(lockWait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransactionConflictException("interrupted while waiting for a lock", e);
    }
  }

  @SuppressWarnings("unchecked") // write() maps a Cell<S> only to an S
  <S> S read(Cell<S> cell) {
    return written.containsKey(cell) ? (S) written.get(cell) : cell.committed();
  }

  <S> void write(Cell<S> cell, S state) {
    lock(cell);
    var more = new HashMap<>(written);
    more.put(cell, state);
    written = Map.copyOf(more);
  }

  Map<Cell<?>, Object> savepoint() {
    return written;
  }

  void rollBackTo(Map<Cell<?>, Object> savepoint) {
    written = savepoint;
  }

  void commit() {
    written.keySet().forEach(this::commit);
  }

  private <S> void commit(Cell<S> cell) {
    cell.commit(read(cell));
  }

  void releaseLocks() {
    locked.forEach(cell -> cell.lock.unlock());
  }
}
