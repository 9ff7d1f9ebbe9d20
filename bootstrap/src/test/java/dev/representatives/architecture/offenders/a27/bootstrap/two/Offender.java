package dev.representatives.architecture.offenders.a27.bootstrap.two;

public final class Offender {
  dev.representatives.architecture.offenders.a27.bootstrap.one.Offender other;
}
