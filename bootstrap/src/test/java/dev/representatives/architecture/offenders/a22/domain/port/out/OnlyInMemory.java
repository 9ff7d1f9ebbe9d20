package dev.representatives.architecture.offenders.a22.domain.port.out;

public interface OnlyInMemory {}
