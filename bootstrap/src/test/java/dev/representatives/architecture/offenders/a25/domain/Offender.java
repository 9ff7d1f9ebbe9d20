package dev.representatives.architecture.offenders.a25.domain;

final class Offender {
  int value;
}
