package dev.representatives.architecture.offenders.a10.application;

public interface UseCase {}
