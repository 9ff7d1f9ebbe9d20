package dev.representatives.architecture.offenders.a07.domain.port.out;

public interface Port {}
