package dev.representatives.architecture.offenders.a11.bootstrap;

import dev.representatives.architecture.offenders.a11.contracts.InMemory;

final class Offender {
  InMemory inMemory;
}
