package dev.representatives.architecture.offenders.a29.application;

import dev.representatives.architecture.offenders.a29.domain.port.in.Called;

final class CalledService implements Called {
  @Override
  public void run() {}
}
