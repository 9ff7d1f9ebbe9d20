package dev.representatives.architecture.offenders.a01.domainextras;

final class Offender {}
