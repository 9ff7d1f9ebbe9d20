package dev.representatives.architecture.offenders.a23.domain.port.out;

public interface Port {}
