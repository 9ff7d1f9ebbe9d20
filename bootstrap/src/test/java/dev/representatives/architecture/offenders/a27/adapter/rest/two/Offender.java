package dev.representatives.architecture.offenders.a27.adapter.rest.two;

public final class Offender {
  dev.representatives.architecture.offenders.a27.adapter.rest.one.Offender other;
}
