package dev.representatives.adapter.memory;

import java.util.concurrent.locks.ReentrantLock;

/**
 * A reference to immutable state that one transaction at a time can replace. Reads of the committed
 * state take no lock, so readers neither wait nor see uncommitted data.
 */
final class Cell<S> {
  /** Fair, so that no transaction starves under contention. */
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
