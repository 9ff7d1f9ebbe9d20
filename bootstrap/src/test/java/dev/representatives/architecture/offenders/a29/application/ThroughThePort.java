package dev.representatives.architecture.offenders.a29.application;

import dev.representatives.architecture.offenders.a29.domain.port.in.Called;
import dev.representatives.architecture.offenders.a29.domain.port.in.Calling;

final class ThroughThePort implements Calling {
  private final Called called;

  ThroughThePort(Called called) {
    this.called = called;
  }

  @Override
  public void run() {
    called.run();
  }
}
