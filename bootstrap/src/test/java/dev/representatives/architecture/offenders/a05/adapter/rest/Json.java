package dev.representatives.architecture.offenders.a05.adapter.rest;

public interface Json {}
