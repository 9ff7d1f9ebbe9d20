package dev.representatives.architecture.offenders.a11.bootstrap;

import dev.representatives.architecture.offenders.a11.adapter.memory.InMemory;
import dev.representatives.architecture.offenders.a11.contracts.Contract;

final class Offender {
  Contract contract;
  InMemory inMemory;
}
