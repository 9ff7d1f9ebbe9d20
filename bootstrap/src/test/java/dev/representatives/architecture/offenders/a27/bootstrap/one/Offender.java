package dev.representatives.architecture.offenders.a27.bootstrap.one;

public final class Offender {
  dev.representatives.architecture.offenders.a27.bootstrap.two.Offender other;
}
