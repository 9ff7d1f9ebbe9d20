package dev.representatives.architecture.offenders.a27.domain.one;

public final class Offender {
  dev.representatives.architecture.offenders.a27.domain.two.Offender other;
}
