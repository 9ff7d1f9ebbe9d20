package dev.representatives.architecture.offenders.a02.application;

public interface UseCase {}
