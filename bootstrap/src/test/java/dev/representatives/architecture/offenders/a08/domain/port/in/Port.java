package dev.representatives.architecture.offenders.a08.domain.port.in;

public interface Port {}
