package dev.representatives.architecture.offenders.a29.application;

import dev.representatives.architecture.offenders.a29.domain.port.in.Calling;

final class ThroughTheClass implements Calling {
  @Override
  public void run() {
    new CalledService().run();
  }
}
