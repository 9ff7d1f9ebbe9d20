package dev.representatives.architecture.offenders.a27.domain.two;

public final class Offender {
  dev.representatives.architecture.offenders.a27.domain.one.Offender other;
}
