package dev.representatives.architecture.offenders.a22.adapter.persistence;

import dev.representatives.architecture.offenders.a22.domain.port.out.OnlyInProduction;

final class InProduction implements OnlyInProduction {}
