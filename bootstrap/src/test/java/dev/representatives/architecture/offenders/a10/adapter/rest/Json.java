package dev.representatives.architecture.offenders.a10.adapter.rest;

public interface Json {}
