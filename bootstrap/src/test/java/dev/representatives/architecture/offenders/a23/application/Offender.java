package dev.representatives.architecture.offenders.a23.application;

import dev.representatives.architecture.offenders.a23.domain.port.out.Port;

final class Offender implements Port {}
