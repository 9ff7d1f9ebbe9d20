package dev.representatives.architecture.offenders.a16.application;

import java.time.Instant;
import java.util.function.Supplier;

final class Offender {
  Supplier<Instant> offence() {
    return Instant::now;
  }
}
