package dev.representatives.application.bulk;

import java.util.ArrayDeque;
import java.util.Deque;

/** The steps that take back what the current line of a group has changed in memory. */
final class Undo {
  private final Deque<Runnable> steps = new ArrayDeque<>();

  void add(Runnable step) {
    steps.push(step);
  }

  /** Keeps what was changed so far. */
  void keep() {
    steps.clear();
  }

  /** Takes back everything since the last call of {@link #keep}. */
  void takeBack() {
    while (!steps.isEmpty()) {
      steps.pop().run();
    }
  }
}
