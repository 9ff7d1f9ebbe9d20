package dev.representatives.architecture.offenders.a22.contracts;

import dev.representatives.architecture.offenders.a22.domain.port.out.OnlyInMemory;

final class InMemory implements OnlyInMemory {}
