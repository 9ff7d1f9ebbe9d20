package dev.representatives.architecture.offenders.a01.adapter;

final class Offender {}
