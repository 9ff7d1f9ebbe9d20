package dev.representatives.architecture.offenders.a11.adapter.memory;

import dev.representatives.architecture.offenders.a11.contracts.Contract;

public interface InMemory extends Contract {}
