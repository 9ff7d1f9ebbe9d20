package dev.representatives.architecture.offenders.a28.adapter.rest;

public final class Offender {}
