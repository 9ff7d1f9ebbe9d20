package dev.representatives.architecture.offenders.a04.application;

public interface UseCase {}
