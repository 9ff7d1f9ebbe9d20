package dev.representatives.architecture.offenders.a21.adapter.rest;

import dev.representatives.architecture.offenders.a21.domain.port.in.ImplementedElsewhere;

final class Offender implements ImplementedElsewhere {}
