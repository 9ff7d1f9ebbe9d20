package dev.representatives.architecture.offenders.a05.adapter.persistence;

public interface Rows {}
