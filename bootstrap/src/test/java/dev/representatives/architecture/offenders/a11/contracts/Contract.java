package dev.representatives.architecture.offenders.a11.contracts;

public interface Contract {}
