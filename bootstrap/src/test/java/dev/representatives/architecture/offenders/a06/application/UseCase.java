package dev.representatives.architecture.offenders.a06.application;

public interface UseCase {}
