package dev.representatives.architecture.offenders.a26.domain;

class Offender extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
