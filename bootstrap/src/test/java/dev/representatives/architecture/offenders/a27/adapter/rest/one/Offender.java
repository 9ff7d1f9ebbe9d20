package dev.representatives.architecture.offenders.a27.adapter.rest.one;

public final class Offender {
  dev.representatives.architecture.offenders.a27.adapter.rest.two.Offender other;
}
