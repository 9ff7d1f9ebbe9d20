package dev.representatives.architecture.offenders.a20.domain.port.in;

abstract class Offender {}
