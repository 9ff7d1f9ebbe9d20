package dev.representatives.architecture.offenders.a01;

final class Offender {}
