package dev.representatives.architecture.offenders.a29.application;

import dev.representatives.architecture.offenders.a29.domain.port.in.Called;
import dev.representatives.architecture.offenders.a29.domain.port.in.Calling;

final class ThroughANestedClass implements Calling {
  @Override
  public void run() {
    Nested.run(this);
  }

  private static final class Nested {
    static void run(Calling own) {
      ((Called) own).run();
    }
  }
}
