package dev.representatives.architecture.offenders.a29.application;

import dev.representatives.architecture.offenders.a29.domain.port.in.Called;

final class ThroughAHelper {
  Runnable later(Called called) {
    return called::run;
  }
}
