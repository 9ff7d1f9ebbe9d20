package dev.representatives.architecture.offenders.a09.bootstrap;

public interface Main {}
