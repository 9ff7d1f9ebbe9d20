package dev.representatives.architecture.offenders.a21.domain.port.in;

public interface ImplementedTwice {}
