package dev.representatives.architecture.offenders.a22.adapter.memory;

import dev.representatives.architecture.offenders.a22.domain.port.out.OnlyInMemory;

final class InMemory implements OnlyInMemory {}
