package dev.representatives.architecture.offenders.a27.adapter.persistence.one;

public final class Offender {
  dev.representatives.architecture.offenders.a27.adapter.persistence.two.Offender other;
}
