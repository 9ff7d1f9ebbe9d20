package dev.representatives.architecture.offenders.a27.adapter.persistence.two;

public final class Offender {
  dev.representatives.architecture.offenders.a27.adapter.persistence.one.Offender other;
}
