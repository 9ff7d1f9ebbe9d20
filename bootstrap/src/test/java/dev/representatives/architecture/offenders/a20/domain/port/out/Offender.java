package dev.representatives.architecture.offenders.a20.domain.port.out;

final class Offender {}
