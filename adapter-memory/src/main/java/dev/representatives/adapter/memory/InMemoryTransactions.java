package dev.representatives.adapter.memory;

import dev.representatives.domain.port.out.Transactions;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Transactions with strict two-phase locking of whole cells. A write outside a transaction runs in
 * its own transaction, as in a database with auto-commit.
 */
final class InMemoryTransactions implements Transactions {
  @SuppressWarnings("ThreadLocalUsage") // one per set of stores: two sets share no transaction
  private final ThreadLocal<OpenTransaction> current = new ThreadLocal<>();

  private final Duration lockWait;

  InMemoryTransactions(Duration lockWait) {
    this.lockWait = Objects.requireNonNull(lockWait, "lockWait");
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    OpenTransaction open = current.get();
    return open == null ? outermost(work, OpenTransaction::commit) : joined(open, work);
  }

  @Override
  public <T> T rolledBack(Supplier<T> work) {
    if (current.get() != null) {
      throw new IllegalStateException("only outside a transaction");
    }
    return outermost(work, open -> {});
  }

  private <T> T outermost(Supplier<T> work, Consumer<OpenTransaction> end) {
    var open = new OpenTransaction(lockWait);
    current.set(open);
    try {
      T result = work.get();
      end.accept(open);
      return result;
    } finally {
      current.remove();
      open.releaseLocks();
    }
  }

  private <T> T joined(OpenTransaction open, Supplier<T> work) {
    var savepoint = open.savepoint();
    boolean completed = false;
    try {
      T result = work.get();
      completed = true;
      return result;
    } finally {
      if (!completed) {
        open.rollBackTo(savepoint);
      }
    }
  }

  /** The state that this thread sees: that of its transaction, or the committed state. */
  <S> S read(Cell<S> cell) {
    OpenTransaction open = current.get();
    return open == null ? cell.committed() : open.read(cell);
  }

  /** Locks a cell until the transaction ends. */
  void lock(Cell<?> cell) {
    requireOpen().lock(cell);
  }

  /** Locks a cell until the transaction ends, unless another transaction has locked it. */
  boolean tryLock(Cell<?> cell) {
    return requireOpen().tryLock(cell);
  }

  /** Locks a cell and replaces its state. */
  <S, R> R write(Cell<S> cell, Function<S, Change<S, R>> operation) {
    return inTransaction(
        () -> {
          OpenTransaction open = requireOpen();
          open.lock(cell);
          Change<S, R> change = operation.apply(open.read(cell));
          open.write(cell, change.state());
          return change.result();
        });
  }

  /** Returns the open transaction; throws {@link IllegalStateException} if there is none. */
  OpenTransaction requireOpen() {
    OpenTransaction open = current.get();
    if (open == null) {
      throw new IllegalStateException("only inside a transaction");
    }
    return open;
  }
}
