package dev.representatives.architecture.offenders.a03.adapter.rest;

public interface Json {}
