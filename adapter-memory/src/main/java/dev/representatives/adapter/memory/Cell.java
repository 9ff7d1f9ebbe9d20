package dev.representatives.adapter.memory;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Immutable state that one transaction at a time can replace. The committed state is read without
 * the lock, so readers neither wait nor see what is not committed.
 */
final class Cell<S> {
  /** Fair, so that no transaction starves among many. */
  final ReentrantLock lock = new ReentrantLock(true);

  private volatile S committed;

  Cell(S initial) {
    committed = initial;
  }

  S committed() {
    return committed;
  }

  void commit(S state) {
    committed = state;
  }
}
